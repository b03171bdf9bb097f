/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch that was sent. Immutable.
 *
 * @param receipt what the log says, its indexes those of the batch as it was sent; empty if nothing
 *     was handed to it because rows are wrong
 * @param faults the rows that are wrong, in their order; with a receipt, they were left out
 * @param pending labels whose prediction has not come yet
 */
public record Received(Optional<Receipt> receipt, List<RowFault> faults, int pending) {

  /** Copies the list. */
  public Received {
    faults = List.copyOf(faults);
  }
}
