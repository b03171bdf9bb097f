/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.GridTransport;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.ordered.TransportCost;
import io.kedge.stats.sketch.Moments;
import io.kedge.stats.summary.NumericSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Wasserstein-1 distance in standard deviations of the reference: how far the values would have to
 * travel, on average, to turn one sample into the other.
 *
 * <p>{@code W₁ = ∫|F − G| dx}, divided by the reference's standard deviation (divisor n). Range [0,
 * ∞), 0 only for equal distributions, more is more drift. The detail {@code raw} is W₁ itself, in
 * units of the column.
 *
 * <p>Ties need no care, missing values are left out, an infinite value makes it impossible. A
 * constant reference gives 0 if the current values are all that constant, else no value. From
 * binned summaries, the values of a cell count as spread evenly over it; {@code lower} and {@code
 * upper} tell between which figures the true one lies.
 *
 * <p>Cost: linear in both sorted samples. A single outlier can move it; it has no p-value and
 * depends on the scale (log or not) of the column. Stateless and thread-safe.
 *
 * <p><b>References</b>: Vallender (1974), Calculation of the Wasserstein distance between
 * probability distributions on the line, doi:10.1137/1118101.
 */
public final class Wasserstein implements BinnedStatistic {

  /** What the statistic is. The bands are those of PSI for a shifted normal. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "wasserstein",
          "Wasserstein-1 distance in reference standard deviations",
          Set.of(ColumnKind.NUMERIC),
          "[0, ∞)",
          new Bands(0.32, 0.51, 0.73),
          30,
          List.of(
              "Vallender (1974), Calculation of the Wasserstein distance between probability"
                  + " distributions on the line, doi:10.1137/1118101"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * W₁ of two samples of finite values, in their units; infinite only where it is beyond the range
   * of doubles.
   *
   * @param reference ascending
   * @param current ascending
   * @throws IllegalArgumentException if a sample is empty or holds NaN or an infinity
   */
  public static double distance(double[] reference, double[] current) {
    return TransportCost.of(reference, current).raw();
  }

  /**
   * W₁ of two samples of finite values, divided by the reference's standard deviation; empty if the
   * reference is constant and the current values are not all that constant.
   *
   * @param reference ascending
   * @param current ascending
   * @throws IllegalArgumentException if a sample is empty or holds NaN or an infinity
   */
  public static OptionalDouble normalizedDistance(double[] reference, double[] current) {
    return TransportCost.of(reference, current).normalized();
  }

  /**
   * The standard deviation (divisor n) that distances are divided by.
   *
   * @param reference ascending
   * @throws IllegalArgumentException if the sample is empty or holds NaN or an infinity
   */
  public static double referenceDeviation(double[] reference) {
    return TransportCost.of(reference, reference).referenceDeviation();
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnValues.ofNumbers(
        sides, (reference, current) -> compareValues(sides, reference, current));
  }

  private static Comparison compareValues(
      Sides sides, NumericSummary reference, NumericSummary current) {
    if (reference.infinite() + current.infinite() > 0) {
      return none(Reason.INVALID_INPUT, "an infinite value has no distance", reference, current);
    }
    Map<String, Double> details = new LinkedHashMap<>();
    OptionalDouble value;
    if (reference.isExact() && current.isExact()) {
      TransportCost cost = TransportCost.of(reference.sorted(), current.sorted());
      value = cost.normalized();
      putFinite(details, "raw", cost.raw());
    } else {
      value = onGrid(GridTransport.of(sides), reference.moments(), details);
    }
    if (value.isEmpty()) {
      return none(Reason.UNDEFINED, "the reference does not vary", reference, current);
    }
    if (!Double.isFinite(value.getAsDouble())) {
      return none(Reason.UNDEFINED, "the distance exceeds all numbers", reference, current);
    }
    return new Measured(
        value.getAsDouble(),
        OptionalDouble.empty(),
        reference.present(),
        current.present(),
        details);
  }

  private static OptionalDouble onGrid(
      GridTransport transport, Moments moments, Map<String, Double> details) {
    double deviation = Math.sqrt(moments.m2() / moments.count()) * moments.scale();
    putFinite(details, "raw", transport.spread());
    if (deviation == 0) {
      return transport.most() == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    putFinite(details, "lower", transport.least() / deviation);
    putFinite(details, "upper", transport.most() / deviation);
    return OptionalDouble.of(transport.spread() / deviation);
  }

  private static void putFinite(Map<String, Double> details, String name, double figure) {
    // Values near ±1.8e308 can be further apart than a double reaches, and their quotient not.
    if (Double.isFinite(figure)) {
      details.put(name, figure);
    }
  }

  private static NotMeasured none(
      Reason reason, String explanation, NumericSummary reference, NumericSummary current) {
    return new NotMeasured(reason, explanation, reference.present(), current.present());
  }
}
