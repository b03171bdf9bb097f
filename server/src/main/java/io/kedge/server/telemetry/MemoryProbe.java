/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import io.kedge.control.Probe;
import io.kedge.control.ProbeResult;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;

/**
 * Looks at the heap as the last collections left it: what is in use between collections says
 * nothing, for it is mostly garbage.
 */
public final class MemoryProbe implements Probe {

  private static final double LITTLE_LEFT = 0.9;
  private static final double NOTHING_LEFT = 0.98;

  /** A probe of this process. */
  public MemoryProbe() {}

  @Override
  public String part() {
    return "memory";
  }

  @Override
  public ProbeResult look() {
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && after != null) {
        live += after.getUsed();
      }
    }
    return ofHeap(live, Runtime.getRuntime().maxMemory());
  }

  static ProbeResult ofHeap(long live, long most) {
    String detail =
        String.format(Locale.ROOT, "%d of %d MiB live after collection", live >> 20, most >> 20);
    double share = live / (double) most;
    if (share >= NOTHING_LEFT) {
      return ProbeResult.unhealthy(detail);
    }
    return share >= LITTLE_LEFT
        ? new ProbeResult(ProbeResult.State.DEGRADED, detail)
        : ProbeResult.healthy(detail);
  }
}
