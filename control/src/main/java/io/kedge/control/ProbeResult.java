/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import java.util.Locale;

/**
 * What a probe found. Immutable.
 *
 * @param state how the part is
 * @param detail what was seen, in a few words
 */
public record ProbeResult(State state, String detail) {

  /** How a part is, from well to broken. */
  public enum State {
    /** There is no such part here. */
    NOT_CONFIGURED,
    /** It works. */
    HEALTHY,
    /** It works, but not for much longer or not as it should. */
    DEGRADED,
    /** It does not work. */
    UNHEALTHY;

    /** The word in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A part that works. */
  public static ProbeResult healthy(String detail) {
    return new ProbeResult(State.HEALTHY, detail);
  }

  /** A part that does not work. */
  public static ProbeResult unhealthy(String detail) {
    return new ProbeResult(State.UNHEALTHY, detail);
  }

  /** A part that is not there. */
  public static ProbeResult notConfigured(String detail) {
    return new ProbeResult(State.NOT_CONFIGURED, detail);
  }
}
