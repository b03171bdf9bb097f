/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.port.flow.WindowKey;

/**
 * A stretch of a series: milliseconds of the epoch, or places of rows. Immutable.
 *
 * @param from the first one inside
 * @param to the first one after
 */
public record Span(long from, long to) implements Comparable<Span> {

  /** The stretch of that window. */
  public static Span of(WindowKey key) {
    return new Span(key.from(), key.to());
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Long.compare(from, other.from);
    return byStart != 0 ? byStart : Long.compare(to, other.to);
  }
}
