/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import io.kedge.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Small turns of phrase of a {@link Story}. */
final class Told {

  private static final int NAMED = 5;

  private Told() {}

  /** Names in a row, the last joined by "and"; at most five. */
  static String list(List<String> names) {
    if (names.size() > NAMED) {
      return String.join(", ", names.subList(0, NAMED))
          + " and "
          + (names.size() - NAMED)
          + " more";
    }
    return names.size() == 1
        ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }

  /** When a window begins: {@code from 2015-06-29}. */
  static String from(Optional<TimeWindow> window) {
    return window
        .map(w -> "from " + LocalDate.ofInstant(w.from(), ZoneOffset.UTC))
        .orElse("of all rows");
  }
}
