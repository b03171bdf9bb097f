/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.util.List;

/**
 * What became of a batch. Immutable.
 *
 * @param status whether it is in the log
 * @param sequence its place in the log; 0 if it is not there
 * @param accepted rows that count
 * @param duplicates rows that were known already and count for nothing
 * @param conflicts the indexes of rows whose id is known with another content
 */
public record Receipt(
    Status status, long sequence, int accepted, int duplicates, List<Integer> conflicts) {

  /** Copies the indexes. */
  public Receipt {
    conflicts = List.copyOf(conflicts);
  }

  /** Whether a batch is in the log. */
  public enum Status {
    /** It is, since now; rows that are duplicates or in conflict count for nothing. */
    APPENDED,
    /** It was there already, with this content. */
    DUPLICATE,
    /** It is not: another batch has that id. */
    BATCH_CONFLICT,
    /** It is not: rows are in conflict, and it was to be logged whole or not at all. */
    ROW_CONFLICT
  }

  /** The receipt of a batch that was logged before. */
  public static Receipt duplicate(long sequence, int rows) {
    return new Receipt(Status.DUPLICATE, sequence, 0, rows, List.of());
  }

  /** The receipt of a batch that is not logged. */
  public static Receipt refused(Status status, List<Integer> conflicts) {
    return new Receipt(status, 0, 0, 0, conflicts);
  }
}
