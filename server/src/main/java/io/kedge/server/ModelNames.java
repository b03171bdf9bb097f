/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.control.port.Cursor;
import io.kedge.control.port.Model;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.Stored;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of all models. Stateless. */
final class ModelNames {

  private ModelNames() {}

  static Set<String> all(ModelStore models) {
    Set<String> names = new TreeSet<>();
    Optional<PageRequest> request = Optional.of(PageRequest.first(PageRequest.LARGEST));
    while (request.isPresent()) {
      Page<Stored<Model>> page = models.list(request.get());
      page.items().forEach(model -> names.add(model.value().name()));
      Optional<Cursor> next = page.next();
      request = request.flatMap(last -> next.map(last::next));
    }
    return names;
  }
}
