/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import java.time.Duration;
import java.util.Collection;

/**
 * One part as it was found. Immutable.
 *
 * @param part the part's name
 * @param result what was found
 * @param latency how long it took to find out
 */
public record PartHealth(String part, ProbeResult result, Duration latency) {

  /** The worst state of the parts; those that are not configured do not count. */
  public static ProbeResult.State worst(Collection<PartHealth> parts) {
    return parts.stream()
        .map(part -> part.result().state())
        .filter(state -> state != ProbeResult.State.NOT_CONFIGURED)
        .max(Enum::compareTo)
        .orElse(ProbeResult.State.HEALTHY);
  }
}
