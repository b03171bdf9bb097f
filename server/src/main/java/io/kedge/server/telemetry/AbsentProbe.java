/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import io.kedge.control.Probe;
import io.kedge.control.ProbeResult;

/**
 * A part that this version or this configuration does not have; it says so instead of well.
 *
 * @param part its name
 * @param why why it is not there
 */
public record AbsentProbe(String part, String why) implements Probe {

  @Override
  public ProbeResult look() {
    return ProbeResult.notConfigured(why);
  }
}
