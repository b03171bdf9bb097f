/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.ModelTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Measures an error whose value is known, through the use case that callers use. */
public final class DecayProbe implements Probe {

  private static final double[] PREDICTIONS = {100.5, 101.2, 99.8, 102.1};
  private static final double[] LABELS = {100.1, 101.5, 99.5, 102.3};
  private static final double KNOWN = 0.3;
  private static final double ROUNDING = 1e-12;

  private final Function<DecayQuestion, DecayAnswer> measuring;

  /** A probe of this use case. */
  public DecayProbe(MeasureDecay measuring) {
    this(measuring::measure);
  }

  DecayProbe(Function<DecayQuestion, DecayAnswer> measuring) {
    this.measuring = measuring;
  }

  @Override
  public String part() {
    return "performance_decay_tracking";
  }

  @Override
  public ProbeResult look() {
    DecayAnswer answer =
        measuring.apply(
            new DecayQuestion(
                ModelTypes.named("regression").orElseThrow(),
                new Answers.Numbers(PREDICTIONS, LABELS),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    return answer.metrics().stream()
        .filter(one -> one.metric().equals("mae"))
        .findFirst()
        .filter(one -> one.current().isPresent())
        .map(one -> verdict(one.current().getAsDouble()))
        .orElseGet(() -> ProbeResult.unhealthy("a known error was not measured"));
  }

  static ProbeResult verdict(double found) {
    return Math.abs(found - KNOWN) <= ROUNDING
        ? ProbeResult.healthy("a known error was found again")
        : ProbeResult.unhealthy(
            String.format(Locale.ROOT, "a known error of %.12f came out as %.12f", KNOWN, found));
  }
}
