/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.time.Instant;

/**
 * A reference that is about to be set. Immutable.
 *
 * @param version whose reference it is
 * @param setAt when it is set; kept to the millisecond
 * @param source where its rows came from, in one sentence
 * @param rows how many rows it is made of
 * @param profile the encoded profile
 */
public record NewReference(
    ModelVersion version, Instant setAt, String source, long rows, Bytes profile) {

  /**
   * Checks the rows.
   *
   * @throws IllegalArgumentException if they are negative
   */
  public NewReference {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, but was " + rows);
    }
  }
}
