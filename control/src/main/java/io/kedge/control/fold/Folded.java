/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.port.flow.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one pass over a model's log did. Immutable.
 *
 * @param batches batches that were folded
 * @param waiting whether more may wait
 * @param results verdicts that were given
 * @param next when time alone will make a window due; empty if it will not, or more waits
 */
public record Folded(int batches, boolean waiting, List<Result> results, Optional<Instant> next) {

  /** Copies the list. */
  public Folded {
    results = List.copyOf(results);
  }
}
