/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.util.Optional;

/**
 * Which part of a long list is wanted. Immutable.
 *
 * @param limit the most entries, 1 to 1000
 * @param after where the page before ended; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

  /** The largest page. */
  public static final int LARGEST = 1_000;

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is not from 1 to 1000
   */
  public PageRequest {
    if (limit < 1 || limit > LARGEST) {
      throw new IllegalArgumentException("limit must be from 1 to 1000, but was " + limit);
    }
  }

  /** The first page. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }

  /** The page of the same size after the cursor. */
  public PageRequest next(Cursor cursor) {
    return new PageRequest(limit, Optional.of(cursor));
  }
}
