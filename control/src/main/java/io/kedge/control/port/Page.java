/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list. Immutable.
 *
 * @param items the entries, in the list's order
 * @param next where to go on; empty on the last page
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  /** Copies the entries. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of entries that were fetched with one more than asked for.
   *
   * @param fetched the entries, at most one more than the limit; that one only tells that the list
   *     goes on
   * @param request what was asked for
   * @param key the place of an entry
   * @param <T> what is listed
   */
  public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> key) {
    if (fetched.size() <= request.limit()) {
      return new Page<>(fetched, Optional.empty());
    }
    List<T> items = fetched.subList(0, request.limit());
    return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
  }
}
