/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.port.flow.Result;
import io.kedge.kernel.NotFoundException;
import java.util.ArrayList;
import java.util.List;

/** Lets a monitor judge now what it would judge later. Thread-safe. */
public final class RunMonitor {

  private final FoldLog folding;
  private final Monitors monitors;

  /** Runs monitors of these stores. */
  public RunMonitor(FoldLog folding, FlowStores stores) {
    this.folding = folding;
    this.monitors = new Monitors(stores.monitors());
  }

  /**
   * Folds all that waits, then judges every window of the monitor that has ended, or changed since
   * it was judged.
   *
   * @param closeOpen whether windows are judged, too, that have not ended or are not full
   * @return the verdicts given meanwhile on the model's windows
   * @throws NotFoundException {@code monitor.not_found}
   */
  public List<Result> run(String model, String monitor, boolean closeOpen) {
    if (monitors.of(model).stream().noneMatch(one -> one.id().equals(monitor))) {
      throw new NotFoundException(
          "monitor.not_found", "there is no such monitor; make it with PUT to its path");
    }
    List<Result> results = new ArrayList<>();
    Folded folded = folding.fold(model);
    while (folded.waiting()) {
      results.addAll(folded.results());
      folded = folding.fold(model);
    }
    results.addAll(folded.results());
    do {
      folded = folding.judge(model, monitor, closeOpen);
      results.addAll(folded.results());
    } while (folded.waiting());
    return results;
  }
}
