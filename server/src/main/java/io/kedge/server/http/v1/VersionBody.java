/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.server.http.RequestFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The body that registers a version. Stateless. */
final class VersionBody {

  private static final int MOST_COLUMNS = 2_000;
  private static final String DECLARED = "declared";

  /** Roles of which a row has one at most. */
  private static final Set<Role> SINGLE =
      EnumSet.complementOf(EnumSet.of(Role.FEATURE, Role.SEGMENT, Role.EXCLUDED));

  private static final List<String> ROLES =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.SPLIT && role != Role.EXCLUDED)
          .map(Role::wireName)
          .toList();
  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::wireName).toList();

  private VersionBody() {}

  static RegisteredVersion read(ModelVersion version, RequestFields fields, Instant now) {
    List<RequestFields> columns = fields.objects("schema");
    if (columns.size() > MOST_COLUMNS) {
      fields.fault("schema", "too_many_features", "a version may have 2,000 columns at most");
    }
    List<Field> schema = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Role> taken = EnumSet.noneOf(Role.class);
    for (RequestFields column : columns) {
      Field field = field(column);
      if (!names.add(field.name()) && !field.name().isEmpty()) {
        column.fault("name", "duplicate_column", "the column stands twice");
      }
      if (SINGLE.contains(field.role()) && !taken.add(field.role())) {
        column.fault("role", "duplicate_role", "another column is the " + field.role().wireName());
      }
      schema.add(field);
    }
    Optional<String> positive = fields.shortText("positive_class");
    fields.refuseUnknown(Set.of("schema", "positive_class"));
    fields.refuseIfWrong();
    return new RegisteredVersion(version, new Schema(schema), positive, now);
  }

  private static Field field(RequestFields column) {
    String name = column.requiredName("name");
    String role = column.word("role", ROLES).orElse(Role.FEATURE.wireName());
    String kind = column.word("kind", KINDS).orElse(Kind.NUMERIC.wireName());
    if (!column.has("kind")) {
      column.requiredText("kind");
    }
    column.refuseUnknown(Set.of("name", "role", "kind"));
    return new Field(
        name,
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        Role.valueOf(role.toUpperCase(Locale.ROOT)),
        DECLARED);
  }
}
