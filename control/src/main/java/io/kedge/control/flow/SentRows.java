/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Logs the good rows of a batch, or nothing. Stateless. */
final class SentRows {

  private SentRows() {}

  /**
   * Logs what may be logged.
   *
   * @param append logs the rows at these places and gives the receipt
   */
  static Received log(Sending sending, RowChecks checks, Function<int[], Receipt> append) {
    List<RowFault> faults = new ArrayList<>(checks.faults().values());
    int[] good = checks.good();
    if (good.length == 0 || !(faults.isEmpty() || sending.partial())) {
      return new Received(Optional.empty(), faults, 0);
    }
    Receipt receipt = append.apply(good);
    List<Integer> conflicts = receipt.conflicts().stream().map(row -> good[row]).toList();
    return new Received(
        Optional.of(
            new Receipt(
                receipt.status(),
                receipt.sequence(),
                receipt.accepted(),
                receipt.duplicates(),
                conflicts)),
        faults,
        0);
  }
}
