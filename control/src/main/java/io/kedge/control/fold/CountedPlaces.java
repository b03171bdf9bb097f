/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.window.Series;
import io.kedge.control.window.Span;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where in a series of counted rows a batch of the log stands, found by bisection: both go up
 * together. One thread.
 *
 * @param windows the windows of the pass
 * @param series the series
 * @param size rows of one window
 * @param rows rows of the series so far
 */
record CountedPlaces(OpenWindows windows, Series series, int size, long rows) {

  /** The place of the batch's first row; empty if its window was let go, or it is in none. */
  Optional<Long> firstOf(long sequence) {
    long low = 0;
    long high = Math.floorDiv(rows - 1, size);
    while (low <= high) {
      long middle = (low + high) >>> 1;
      long from = middle * size;
      SortedMap<Long, Long> places = windows.places(series, new Span(from, from + size));
      if (places.isEmpty() || places.lastKey() < sequence) {
        low = middle + 1;
      } else if (places.firstKey() > sequence) {
        high = middle - 1;
      } else {
        return Optional.ofNullable(places.get(sequence));
      }
    }
    return Optional.empty();
  }
}
