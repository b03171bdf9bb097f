/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A batch that is about to be logged. Immutable.
 *
 * @param header what it is
 * @param codec the version of the payload's format, 1 to 255
 * @param payload the encoded rows, in the order of the keys
 * @param keys one key a row, or none at all when rows have no ids
 * @param partial whether rows in conflict are left out instead of the whole batch being refused
 */
public record NewBatch(
    BatchHeader header, int codec, Bytes payload, List<RowKey> keys, boolean partial) {

  /**
   * Copies the keys.
   *
   * @throws IllegalArgumentException if there are keys, but not one a row, or the codec is out of
   *     range
   */
  public NewBatch {
    keys = List.copyOf(keys);
    if (!keys.isEmpty() && keys.size() != header.rows()) {
      throw new IllegalArgumentException(
          "keys must be " + header.rows() + ", one a row, but were " + keys.size());
    }
    if (codec < 1 || codec > 255) {
      throw new IllegalArgumentException("codec must be from 1 to 255, but was " + codec);
    }
  }

  /** What tells whether a batch sent again under the same id is the same. */
  public Hash content() {
    String facts =
        codec + " " + header.role().wireName() + " " + header.backfill() + " " + header.rows();
    return Hash.of(facts.getBytes(StandardCharsets.UTF_8), payload.array());
  }
}
