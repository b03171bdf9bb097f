/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;

/**
 * What running a monitor brought about. Immutable.
 *
 * @param judged how many verdicts were given on the model's windows meanwhile
 * @param results the last 1,000 of them, in the order in which they were given
 */
public record RunResponse(int judged, List<ResultResponse> results) {

  /** Copies the list. */
  public RunResponse {
    results = List.copyOf(results);
  }
}
