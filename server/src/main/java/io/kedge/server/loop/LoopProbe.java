/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import io.kedge.control.Probe;
import io.kedge.control.ProbeResult;
import java.util.Optional;

/**
 * Looks whether windows are judged.
 *
 * @param loop what judges them
 */
public record LoopProbe(FoldLoop loop) implements Probe {

  @Override
  public String part() {
    return "drift_monitor";
  }

  @Override
  public ProbeResult look() {
    if (!loop.isRunning()) {
      return ProbeResult.unhealthy("it does not run");
    }
    Optional<String> failure = loop.failure();
    return failure
        .map(told -> new ProbeResult(ProbeResult.State.DEGRADED, told))
        .orElseGet(() -> ProbeResult.healthy("windows are judged when they are due"));
  }
}
