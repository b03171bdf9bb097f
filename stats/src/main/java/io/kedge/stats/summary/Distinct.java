/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

/**
 * How many different values a column had. Immutable.
 *
 * @param count the number of different values; a lower bound when {@code atLeast}
 * @param atLeast whether counting stopped at its cap
 */
public record Distinct(long count, boolean atLeast) {

  /** The number as shown to people: {@code 14}, or {@code at least 1000}. */
  public String text() {
    return atLeast ? "at least " + count : Long.toString(count);
  }
}
