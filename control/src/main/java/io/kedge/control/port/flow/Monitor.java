/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.ModelVersion;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * What is judged of a model, and when: every window of every version of it that answers in this
 * role. Immutable.
 *
 * @param model whose monitor it is
 * @param id its name among the model's monitors, by the rule of {@link ModelVersion}
 * @param role in what part a version answers
 * @param rule how rows are cut into windows
 * @param settle how long after its end a window of time is judged; kept to the millisecond
 * @param allowedLateness how long after its end rows still come into a window of time; later ones
 *     are counted and left out; kept to the millisecond
 */
public record Monitor(
    String model,
    String id,
    ServingRole role,
    WindowRule rule,
    Duration settle,
    Duration allowedLateness) {

  /** The name of the monitor that a model has while none was made for it. */
  public static final String USUAL = "default";

  /** How long a window waits for stragglers before it is judged. */
  public static final Duration USUAL_SETTLE = Duration.ofMinutes(5);

  /** How long a judged window still takes rows in. */
  public static final Duration USUAL_LATENESS = Duration.ofHours(24);

  /**
   * Checks the name and the times.
   *
   * @throws io.kedge.kernel.InvalidInputException {@code invalid_name} if the id is none
   * @throws IllegalArgumentException if a time is negative
   */
  public Monitor {
    ModelVersion.requireName("monitor id", id);
    if (settle.isNegative() || allowedLateness.isNegative()) {
      throw new IllegalArgumentException(
          "settle and allowedLateness must not be negative, but were "
              + settle
              + " and "
              + allowedLateness);
    }
  }

  /** The monitor of a model for which none was made: its champion's days in UTC. */
  public static Monitor usual(String model) {
    return of(model, USUAL, new WindowRule.Calendar(CalendarUnit.DAY, ZoneOffset.UTC));
  }

  /** A monitor of champions with the usual times. */
  public static Monitor of(String model, String id, WindowRule rule) {
    return new Monitor(model, id, ServingRole.CHAMPION, rule, USUAL_SETTLE, USUAL_LATENESS);
  }
}
