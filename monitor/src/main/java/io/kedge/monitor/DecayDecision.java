/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.stats.inference.DecayResult;
import io.kedge.stats.inference.DecayResult.Level;
import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.LikeMix;
import io.kedge.stats.math.Normal;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the decay test's answer means under one metric's thresholds.
 *
 * @param result the test's answer
 * @param threshold the thresholds
 * @param direction which way the metric gets better
 * @param significance the p-value below which decay is confirmed
 */
record DecayDecision(
    DecayResult.Known result, MetricThreshold threshold, Direction direction, double significance) {

  /** The detail of a change that is told in units of the labels' spread. */
  static final String SPREAD = "labels_spread";

  /** How the reason of a change begins that reaches a threshold and may be chance. */
  static final String SUSPECTED = "suspected";

  /** The chance of seeing a change that {@code detectable_change} promises. */
  private static final double POWER = 0.9;

  Severity severity() {
    if (!isSignificant()) {
      return Severity.OK;
    }
    return switch (result.level()) {
      case NONE -> Severity.OK;
      case WARNING -> Severity.WARNING;
      case CRITICAL -> Severity.CRITICAL;
    };
  }

  private boolean isSignificant() {
    return result.pValue().isPresent() && result.pValue().getAsDouble() < significance;
  }

  String reason() {
    return result.spread().isPresent() ? fromNoError() : fromBaseline();
  }

  /** Relative to no error, any error is infinitely worse, so the labels lend their spread. */
  private String fromNoError() {
    if (result.level() == Level.NONE) {
      return "no decay: no error before, and none now";
    }
    return "%s: no error before, now one of %s, since nothing can be relative to zero (%s)"
        .formatted(isSignificant() ? "decayed" : SUSPECTED, size(result.change()), p());
  }

  private String fromBaseline() {
    String clause;
    if (result.level() == Level.NONE) {
      clause = "no decay: %s, the threshold is %s".formatted(change(), size(threshold.warning()));
    } else if (isSignificant()) {
      double reached =
          result.level() == Level.CRITICAL ? threshold.critical() : threshold.warning();
      clause = "decayed: %s, the threshold is %s (%s)".formatted(change(), size(reached), p());
    } else {
      clause = "suspected: %s, but not significant (%s)".formatted(change(), p());
    }
    return clause + power() + result.caution().map(caution -> "; " + caution).orElse("");
  }

  /** The reason when the fall is no more than the changed mix of classes makes. */
  String explainedBy(LikeMix mix) {
    return "blocked: %s, but the mix of classes explains it: at the current mix the baseline is %s (%s)"
        .formatted(change(), Wording.number(mix.baseline()), Wording.p(mix.pValue()));
  }

  private String p() {
    return result.pValue().isPresent()
        ? Wording.p(result.pValue().getAsDouble())
        : "no p-value for this metric";
  }

  private String change() {
    if (result.change() == 0) {
      return "unchanged";
    }
    return size(result.change()) + (result.change() > 0 ? " worse" : " better");
  }

  private String size(double change) {
    if (result.spread().isPresent()) {
      return Wording.percent(change) + " of the labels' spread";
    }
    return isRelative() ? Wording.percent(change) : Wording.points(change);
  }

  private boolean isRelative() {
    return threshold.changeMode() == ChangeMode.RELATIVE && result.spread().isEmpty();
  }

  /** Silence has to be readable: says when these rows would miss a change of the warning's size. */
  private String power() {
    OptionalDouble detectable = detectableChange();
    if (severity() != Severity.OK
        || detectable.isEmpty()
        || detectable.getAsDouble() <= threshold.warning()) {
      return "";
    }
    return "; so few rows show only changes from %s on, %s needs about %s%s"
        .formatted(
            size(detectable.getAsDouble()),
            size(threshold.warning()),
            Wording.count(labelsNeeded(detectable.getAsDouble()), "label"),
            isOneSided() ? "" : " a side");
  }

  /** Whether nothing is known of the rows behind the baseline, which is taken as it stands. */
  private boolean isOneSided() {
    return result.referenceCount() == 0;
  }

  private long labelsNeeded(double detectable) {
    double n = result.referenceCount();
    double m = result.currentCount();
    double effective = isOneSided() ? m / 2 : n * (m / (n + m));
    double needed = 2 * effective * Math.pow(detectable / threshold.warning(), 2);
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(needed)) - 1));
    return (long) (Math.ceil(needed / step) * step);
  }

  /** The smallest true change that these rows would show in nine of ten cases. */
  private OptionalDouble detectableChange() {
    if (result.interval().isEmpty()) {
      return OptionalDouble.empty();
    }
    Interval interval = result.interval().get();
    double error = (interval.high() - interval.low()) / (2 * Normal.quantile(0.975));
    double reach = Normal.quantile(1 - significance) + Normal.quantile(POWER);
    double change =
        isRelative() ? Math.expm1(reach * error / (1 + result.change())) : reach * error;
    return Double.isFinite(change) && change > 0
        ? OptionalDouble.of(change)
        : OptionalDouble.empty();
  }

  /** The figures behind the decision, by wire name. */
  Map<String, Double> details() {
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("baseline", result.baseline());
    details.put("current", result.current());
    details.put("change", result.change());
    details.put("relative", isRelative() ? 1.0 : 0.0);
    details.put("warning_threshold", threshold.warning());
    details.put("critical_threshold", threshold.critical());
    // After no error, any error reaches the warning.
    details.put(
        "warning_at",
        result.spread().isPresent() ? result.baseline() : valueAt(threshold.warning()));
    details.put("critical_at", valueAt(threshold.critical()));
    result.spread().ifPresent(spread -> details.put(SPREAD, spread));
    result.beyondWarning().ifPresent(p -> details.put("beyond_warning_p", p));
    result
        .interval()
        .ifPresent(
            interval -> {
              details.put("ci_low", interval.low());
              details.put("ci_high", interval.high());
            });
    detectableChange().ifPresent(change -> details.put("detectable_change", change));
    return details;
  }

  /** The metric's value at which the worsening is as large as given. */
  private double valueAt(double worsening) {
    double baseline = result.baseline();
    double unit = result.spread().orElse(isRelative() ? Math.abs(baseline) : 1);
    double step = unit * worsening;
    return switch (direction) {
      case LOWER_IS_BETTER -> baseline + step;
      case HIGHER_IS_BETTER -> baseline - step;
      case CLOSER_TO_ZERO -> baseline < 0 ? baseline - step : baseline + step;
    };
  }
}
