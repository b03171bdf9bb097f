/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Bytes;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A batch as it lies in the log. Immutable.
 *
 * @param sequence its place in its model's log, from 1
 * @param header what it is
 * @param codec the version of the payload's format
 * @param payload the encoded rows, byte for byte as they were appended
 * @param ignored the indexes of rows that count for nothing: they were known already, or in
 *     conflict with what was known
 */
public record LoggedBatch(
    long sequence, BatchHeader header, int codec, Bytes payload, SortedSet<Integer> ignored) {

  /** Copies the indexes. */
  public LoggedBatch {
    ignored = Collections.unmodifiableSortedSet(new TreeSet<>(ignored));
  }
}
