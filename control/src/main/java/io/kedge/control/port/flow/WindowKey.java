/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;

/**
 * A window of a version's rows. Immutable.
 *
 * @param version whose rows
 * @param role in what part the version answered
 * @param series the rule by which rows were cut into windows, such as {@code day/UTC} or {@code
 *     count/1000}
 * @param from the first millisecond of the epoch, or the first row, inside
 * @param to the first one after; greater than {@code from}
 */
public record WindowKey(ModelVersion version, ServingRole role, String series, long from, long to) {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public WindowKey {
    if (to <= from) {
      throw new IllegalArgumentException(
          "to must be after from, but the window was [" + from + ", " + to + ")");
    }
  }

  /** The window of a series of time. */
  public static WindowKey ofTime(
      ModelVersion version, ServingRole role, String series, TimeWindow window) {
    return new WindowKey(
        version, role, series, window.from().toEpochMilli(), window.to().toEpochMilli());
  }

  /** The span of time, in a series of time. */
  public TimeWindow time() {
    return new TimeWindow(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }
}
