/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.port.Model;
import io.kedge.kernel.ModelVersion;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.server.http.RequestFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The body that registers a model. Stateless. */
final class ModelBody {

  private static final int MOST_TAGS = 50;

  private ModelBody() {}

  static Model read(String name, RequestFields fields) {
    if (!fields.has("type")) {
      fields.requiredText("type");
    }
    List<String> types = ModelTypes.all().stream().map(ModelType::wireName).toList();
    String type = fields.word("type", types).orElse(types.get(0));
    Optional<String> owner = fields.shortText("owner");
    SortedMap<String, String> tags = tags(fields);
    Optional<String> champion = fields.text("champion");
    if (champion.isPresent() && !ModelVersion.isName(champion.get())) {
      fields.fault("champion", ModelVersion.INVALID_NAME, "champion must name a version");
    }
    fields.refuseUnknown(Set.of("type", "owner", "tags", "champion"));
    fields.refuseIfWrong();
    return new Model(name, type, owner, tags, champion);
  }

  private static SortedMap<String, String> tags(RequestFields fields) {
    SortedMap<String, String> tags = new TreeMap<>();
    Optional<RequestFields> given = fields.object("tags");
    if (given.isPresent()) {
      if (given.get().names().size() > MOST_TAGS) {
        fields.fault("tags", "out_of_range", "tags may be at most " + MOST_TAGS);
      }
      for (String name : given.get().names()) {
        given.get().shortText(name).ifPresent(value -> tags.put(name, value));
      }
    }
    return tags;
  }
}
