/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Lists of numbered things by version, for the twins. One thread at a time. */
final class Numbered<T> {

  private final Map<ModelVersion, List<T>> all = new HashMap<>();
  private final ToLongFunction<T> number;

  Numbered(InMemoryModelStore models, ToLongFunction<T> number) {
    this.number = number;
    models.onDelete(all::remove);
  }

  T add(ModelVersion version, Function<Long, T> make) {
    List<T> list = all.computeIfAbsent(version, v -> new ArrayList<>());
    T made = make.apply(list.size() + 1L);
    list.add(made);
    return made;
  }

  Optional<T> last(ModelVersion version) {
    List<T> list = all.getOrDefault(version, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  Optional<T> find(ModelVersion version, long wanted) {
    return all.getOrDefault(version, List.of()).stream()
        .filter(one -> number.applyAsLong(one) == wanted)
        .findFirst();
  }

  Page<T> list(ModelVersion version, PageRequest page) {
    long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<T> fetched =
        all.getOrDefault(version, List.of()).stream()
            .filter(one -> number.applyAsLong(one) < before)
            .sorted((a, b) -> Long.compare(number.applyAsLong(b), number.applyAsLong(a)))
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(fetched, page, one -> Cursor.after(number.applyAsLong(one)));
  }
}
