/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.Task;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The test whether a metric got worse: the point estimate against its thresholds, and the evidence
 * against "no decay".
 *
 * <p>Relative changes are judged by {@code z = ln(current/reference)/se} with {@code se² =
 * (s_c/L_c)² + (s_r/L_r)²}, absolute ones by {@code z = (current − reference)/√(s_c² + s_r²)}; s is
 * the larger of the standard error for independent rows and that from calendar blocks. A share with
 * few successes or few failures on a side is judged by the difference of Agresti and Caffo, since
 * its standard error vanishes near 0 and 1. Only a change in the bad direction is decay. A
 * threshold counts as reached at equality, up to a rounding of 10⁻¹². Where the reference makes no
 * errors at all, a relative change does not exist: errors are told in units of its labels' spread,
 * and any that is more than rounding reaches the warning. Stateless.
 *
 * <p><b>References</b>: Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873; Fieller
 * 1954, doi:10.1111/j.2517-6161.1954.tb00159.x; Agresti and Caffo 2000,
 * doi:10.1080/00031305.2000.10474560.
 */
public final class Decay {

  private static final double ROUNDING = 1e-12;

  private Decay() {}

  /**
   * Compares the metric on current rows with its baseline on reference rows.
   *
   * @throws IllegalArgumentException if the two outcomes belong to different tasks, or to one that
   *     the metric does not name
   */
  public static DecayResult of(
      PerformanceMetric metric, Outcomes reference, Outcomes current, DecayThresholds thresholds) {
    if (reference.task() != current.task()) {
      throw new IllegalArgumentException(
          "current must be of task %s, but was of %s"
              .formatted(reference.task().wireName(), current.task().wireName()));
    }
    Outcomes aligned = withPositiveOf(reference, current);
    Optional<MetricValue.Unknown> obstacle =
        obstacle(metric, reference, "reference").or(() -> obstacle(metric, aligned, "current"));
    if (obstacle.isEmpty() && thresholds.mode() == ChangeMode.RELATIVE) {
      if (PerfectBaseline.is(metric, reference)) {
        PerfectBaseline perfect =
            PerfectBaseline.of(reference.asRegression(), aligned.asRegression());
        return known(perfect, side(metric, reference), side(metric, aligned), thresholds);
      }
      obstacle = baselineObstacle(metric, reference);
    }
    return obstacle
        .<DecayResult>map(unknown -> unknown(unknown, metric.rows(reference), metric.rows(current)))
        .orElseGet(() -> known(metric, side(metric, reference), side(metric, aligned), thresholds));
  }

  /**
   * Compares the metric on current rows with a baseline that was set as a number.
   *
   * @throws IllegalArgumentException if the outcomes belong to a task that the metric does not name
   */
  public static DecayResult against(
      FixedBaseline baseline,
      PerformanceMetric metric,
      Outcomes current,
      DecayThresholds thresholds) {
    return obstacle(metric, current, "current")
        .or(() -> baseline.obstacle(metric.descriptor(), thresholds.mode()))
        .<DecayResult>map(
            unknown ->
                new DecayResult.Unknown(
                    unknown.reason(),
                    unknown.explanation(),
                    baseline.rows().orElse(0),
                    metric.rows(current)))
        .orElseGet(
            () -> known(metric, Side.of(baseline, metric), side(metric, current), thresholds));
  }

  /** A window without any positive row must not take another class for the positive one. */
  private static Outcomes withPositiveOf(Outcomes reference, Outcomes current) {
    if (reference instanceof ClassificationOutcomes known
        && current instanceof ClassificationOutcomes classes) {
      return known.positive().map(classes::withPositive).orElse(classes);
    }
    return current;
  }

  private static DecayResult unknown(
      MetricValue.Unknown unknown, long referenceRows, long currentRows) {
    return new DecayResult.Unknown(
        unknown.reason(), unknown.explanation(), referenceRows, currentRows);
  }

  private static Optional<MetricValue.Unknown> obstacle(
      PerformanceMetric metric, Outcomes side, String name) {
    MetricValue value = metric.measure(side);
    if (value instanceof MetricValue.Unknown unknown) {
      return Optional.of(
          new MetricValue.Unknown(unknown.reason(), name + ": " + unknown.explanation()));
    }
    Optional<String> blindSpot = metric.blindSpot(side);
    if (blindSpot.isPresent()) {
      return Optional.of(MetricValue.undefined(name + ": " + blindSpot.get()));
    }
    MetricValue.Known known = (MetricValue.Known) value;
    boolean standIn =
        known.warning() && (side.task() == Task.BINARY || known.standardError().isEmpty());
    return standIn
        ? Optional.of(new MetricValue.Unknown(Reason.UNDEFINED, name + ": it divides zero by zero"))
        : Optional.empty();
  }

  private static Optional<MetricValue.Unknown> baselineObstacle(
      PerformanceMetric metric, Outcomes reference) {
    Side side = side(metric, reference);
    if (reference instanceof RegressionOutcomes numbers && PerfectBaseline.isRounding(numbers)) {
      return Optional.of(
          MetricValue.undefined("the reference's errors are mere rounding, so nothing relates"));
    }
    boolean clearlyPositive =
        side.value() > 0 && Contrast.reach() * side.errorOrZero() < side.value();
    return clearlyPositive
        ? Optional.empty()
        : Optional.of(
            MetricValue.undefined(
                "the baseline is not clearly above zero, so a relative change has no meaning"));
  }

  private static DecayResult known(
      PerformanceMetric metric, Side before, Side now, DecayThresholds thresholds) {
    Contrast contrast = contrast(metric, before, now, thresholds.mode());
    DecayResult.Level level = level(contrast.change(), thresholds);
    return known(new Judged(contrast, level, OptionalDouble.empty()), before, now, thresholds);
  }

  private static DecayResult known(
      PerfectBaseline perfect, Side before, Side now, DecayThresholds thresholds) {
    Contrast contrast =
        new AbsoluteContrast(
            perfect.inSpreads(before.plain()),
            perfect.inSpreads(now.plain()),
            Direction.LOWER_IS_BETTER,
            false);
    DecayResult.Level level = perfect.level(contrast.change(), thresholds);
    OptionalDouble spread = OptionalDouble.of(perfect.spread());
    return known(new Judged(contrast, level, spread), before, now, thresholds);
  }

  private static DecayResult known(
      Judged judged, Side before, Side now, DecayThresholds thresholds) {
    Contrast contrast = judged.contrast();
    if (!Double.isFinite(contrast.change())) {
      return new DecayResult.Unknown(
          Reason.UNDEFINED,
          "the baseline is so near zero that the change is beyond the range of a double",
          before.count(),
          now.count());
    }
    boolean testable = before.errors().isPresent() && now.errors().isPresent();
    return new DecayResult.Known(
        before.signed(),
        now.signed(),
        contrast.change(),
        judged.level(),
        testable ? OptionalDouble.of(contrast.pValueBeyond(0)) : OptionalDouble.empty(),
        testable
            ? OptionalDouble.of(contrast.pValueBeyond(thresholds.warning()))
            : OptionalDouble.empty(),
        testable ? Optional.of(contrast.interval()) : Optional.empty(),
        before.blocksUsed() || now.blocksUsed(),
        caution(before, now),
        before.count(),
        now.count(),
        judged.spread());
  }

  /** The evidence, the threshold reached, and the labels' spread if that is the unit. */
  private record Judged(Contrast contrast, DecayResult.Level level, OptionalDouble spread) {}

  private static Contrast contrast(
      PerformanceMetric metric, Side before, Side now, ChangeMode mode) {
    Direction direction = metric.descriptor().direction();
    boolean share = FixedBaseline.isShare(metric.descriptor());
    return switch (mode) {
      case RELATIVE -> new RelativeContrast(before.plain(), now.plain(), direction);
      case ABSOLUTE -> new AbsoluteContrast(before.plain(), now.plain(), direction, share);
    };
  }

  private static DecayResult.Level level(double change, DecayThresholds thresholds) {
    if (reached(change, thresholds.critical())) {
      return DecayResult.Level.CRITICAL;
    }
    return reached(change, thresholds.warning())
        ? DecayResult.Level.WARNING
        : DecayResult.Level.NONE;
  }

  private static boolean reached(double change, double threshold) {
    return change >= threshold - ROUNDING * Math.max(1, threshold);
  }

  private static Optional<String> caution(Side before, Side now) {
    List<String> cautions =
        Stream.of(before, now).flatMap(side -> side.caution().stream()).distinct().toList();
    return cautions.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", cautions));
  }

  private static Side side(PerformanceMetric metric, Outcomes outcomes) {
    MetricValue.Known known = (MetricValue.Known) metric.measure(outcomes);
    boolean size = metric.descriptor().direction() == Direction.CLOSER_TO_ZERO;
    return new Side(
        known.value(),
        size ? Math.abs(known.value()) : known.value(),
        metric.standardErrors(outcomes),
        metric.rows(outcomes),
        metric.trials(outcomes).orElse(0));
  }

  /** One side's value, as it is and as it is judged, and how precisely it is known. */
  private record Side(
      double signed, double value, Optional<StandardErrors> errors, double rows, double trials) {

    /** More rows than any metric has: a baseline without a count is taken as it stands. */
    private static final double EXACT = Contrast.MOST_ROWS;

    static Side of(FixedBaseline baseline, PerformanceMetric metric) {
      boolean counted = baseline.rows().isPresent();
      double rows = counted ? baseline.rows().getAsLong() : EXACT;
      return new Side(
          baseline.value(),
          baseline.size(metric.descriptor()),
          Optional.of(baseline.errors(metric.descriptor())),
          rows,
          counted && FixedBaseline.isShare(metric.descriptor()) ? rows : 0);
    }

    long count() {
      return rows == EXACT ? 0 : (long) rows;
    }

    double errorOrZero() {
      return errors.map(StandardErrors::value).orElse(0.0);
    }

    boolean blocksUsed() {
      return errors
          .filter(found -> found.blocks().isPresent() && found.value() > found.rows())
          .isPresent();
    }

    Optional<String> caution() {
      return errors.isEmpty()
          ? Optional.of("no standard error is known, so there is no p-value")
          : errors.get().caution();
    }

    Contrast.Side plain() {
      return new Contrast.Side(value, errorOrZero(), rows, trials);
    }
  }
}
