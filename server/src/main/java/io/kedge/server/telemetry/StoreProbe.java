/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import io.kedge.control.Probe;
import io.kedge.control.ProbeResult;

/**
 * Writes to the store.
 *
 * @param product what the store is, for people
 * @param ping does the smallest write that proves it works
 */
public record StoreProbe(String product, Runnable ping) implements Probe {

  @Override
  public String part() {
    return "store";
  }

  @Override
  public ProbeResult look() {
    ping.run();
    return ProbeResult.healthy(product);
  }
}
