/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import io.kedge.api.FieldError;
import java.util.List;

/**
 * What became of the rows of a batch. Immutable.
 *
 * @param batchId the batch's name, also when the server gave it
 * @param accepted rows that count since now
 * @param duplicates rows that were known already and count once
 * @param rejected rows that were left out
 * @param pending labels whose prediction has not come yet
 * @param errors why rows were left out, the first 100
 */
public record RowsResponse(
    String batchId,
    int accepted,
    int duplicates,
    int rejected,
    int pending,
    List<FieldError> errors) {

  /** Copies the list. */
  public RowsResponse {
    errors = List.copyOf(errors);
  }
}
