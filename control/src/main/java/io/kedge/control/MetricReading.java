/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.control.MeasuredMetric.State;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.stats.inference.DecayResult;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.ChangeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the figures of one metric amount to, in a state and a sentence. Immutable. */
record MetricReading(
    String metric,
    ChangeMode mode,
    Optional<MetricThreshold> threshold,
    Optional<FixedBaseline> baseline,
    DecayLimits limits) {

  MeasuredMetric undefined(String why) {
    return plain(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        baseline.isPresent() ? State.NOT_MEASURED : State.NO_BASELINE,
        "No figure: " + why + ".");
  }

  MeasuredMetric withoutBaseline(double current) {
    return plain(
        OptionalDouble.of(current),
        OptionalDouble.empty(),
        State.NO_BASELINE,
        "Set a baseline: send it in the field baseline, such as {\"%s\": %s}, measured on data that the model is known to serve well."
            .formatted(metric, number(current)));
  }

  MeasuredMetric incomparable(double current, String why) {
    return plain(
        OptionalDouble.of(current),
        OptionalDouble.empty(),
        State.NOT_MEASURED,
        "No change can be told: " + why + ".");
  }

  /** A figure without a test is shown and never judged. */
  MeasuredMetric untested(double current, OptionalDouble change) {
    return plain(
        OptionalDouble.of(current),
        change,
        State.OK,
        "Shown beside the metrics that have thresholds; it decides nothing.");
  }

  MeasuredMetric compared(DecayResult.Known result, long labelled) {
    boolean enough = labelled >= limits.labelsToDecide();
    boolean certain =
        result.pValue().isPresent() && result.pValue().getAsDouble() < limits.significance();
    boolean warned = threshold.isPresent() && result.level() != DecayResult.Level.NONE;
    boolean degraded = threshold.isPresent() && result.level() == DecayResult.Level.CRITICAL;
    State state = State.OK;
    if (warned && enough && certain) {
      state = degraded ? State.CRITICAL : State.WARNING;
    }
    return new MeasuredMetric(
        metric,
        value(),
        OptionalDouble.of(result.current()),
        OptionalDouble.of(result.change()),
        mode,
        threshold,
        degraded,
        state,
        result.interval(),
        result.pValue(),
        advice(state, warned, enough, result));
  }

  private String advice(State state, boolean warned, boolean enough, DecayResult.Known result) {
    String worse = amount(result.change());
    return switch (state) {
      case CRITICAL -> "Retrain the model, or roll it back: " + worse + " worse than the baseline.";
      case WARNING -> "Watch the model: " + worse + " worse than the baseline.";
      case OK, NO_BASELINE, NOT_MEASURED -> {
        if (warned && !enough) {
          yield "Do not act on it yet: %s worse, but on %d labels of the %d that are needed."
              .formatted(worse, result.currentCount(), limits.labelsToDecide());
        }
        if (warned) {
          yield "Do not act on it yet: %s worse may be chance; collect more labels."
              .formatted(worse);
        }
        yield threshold.isPresent()
            ? "No action: the metric is within its thresholds."
            : "Shown beside the metrics that have thresholds; it decides nothing.";
      }
    };
  }

  private String amount(double change) {
    return String.format(
        Locale.ROOT, mode == ChangeMode.RELATIVE ? "%.1f %%" : "%.1f points", 100 * change);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private OptionalDouble value() {
    return baseline.isPresent()
        ? OptionalDouble.of(baseline.get().value())
        : OptionalDouble.empty();
  }

  private MeasuredMetric plain(
      OptionalDouble current, OptionalDouble change, State state, String recommendation) {
    return new MeasuredMetric(
        metric,
        value(),
        current,
        change,
        mode,
        threshold,
        false,
        state,
        Optional.empty(),
        OptionalDouble.empty(),
        recommendation);
  }
}
