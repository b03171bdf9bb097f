/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a batch without reading its rows. Immutable.
 *
 * @param version whose rows they are
 * @param id its name, unique among the batches of this version and kind
 * @param kind what the rows are
 * @param role in what part the version answered
 * @param receivedAt when it arrived; kept to the millisecond
 * @param events the span of its events, if they have times; kept to the millisecond, widened
 * @param backfill whether it tells of the past, so that nobody is notified
 * @param rows how many rows were sent, at least 1
 */
public record BatchHeader(
    ModelVersion version,
    String id,
    BatchKind kind,
    ServingRole role,
    Instant receivedAt,
    Optional<TimeWindow> events,
    boolean backfill,
    int rows) {

  /**
   * Checks the number of rows.
   *
   * @throws IllegalArgumentException if there is none
   */
  public BatchHeader {
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1, but was " + rows);
    }
  }
}
