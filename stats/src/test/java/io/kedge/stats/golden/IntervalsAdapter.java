/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.inference.DifferenceOfProportions;
import io.kedge.stats.inference.DifferenceOfProportions.Arm;
import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.MeanInterval;
import io.kedge.stats.inference.ProportionInterval;
import io.kedge.stats.inference.RatioOfLosses;
import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.classification.RocAuc;
import java.util.Set;

/** Intervals, as far as they are there; the bootstrap and DeLong's intervals come later. */
final class IntervalsAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "intervals";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "wilson",
        "clopper_pearson",
        "agresti_coull",
        "jeffreys",
        "wald",
        "newcombe",
        "agresti_caffo",
        "mean",
        "sd",
        "se",
        "ci",
        "variance_of_mean",
        "mean_ref",
        "mean_cur",
        "ratio",
        "relative_increase",
        "se_log",
        "ratio_log_delta",
        "p_one_sided",
        "fieller",
        "rmse_ref",
        "rmse_cur",
        "rmse_ratio",
        "rmse_ratio_ci",
        "rmse_p_one_sided",
        "auc",
        "variance");
  }

  @Override
  public boolean covers(GoldenCase c, String field) {
    return coveredFields().contains(field) && !(field.equals("ci") && c.has("score"));
  }

  @Override
  public Object got(GoldenCase c, String field) {
    if (c.has("abs_error_ref")) {
      return ofDecay(c, field);
    }
    if (c.has("score")) {
      return field.equals("auc")
          ? RocAuc.of(ScoreFields.positive(c), c.sample("score"))
          : RocAuc.variance(ScoreFields.positive(c), c.sample("score"));
    }
    if (c.has("x")) {
      return ofMean(c, field);
    }
    return limits(c.has("k1") ? ofDifference(c, field) : ofProportion(c, field));
  }

  private static Interval ofProportion(GoldenCase c, String field) {
    double successes = c.number("k");
    double rows = c.number("n");
    double alpha = c.number("alpha");
    return switch (field) {
      case "wilson" -> ProportionInterval.wilson(successes, rows, alpha);
      case "clopper_pearson" -> ProportionInterval.clopperPearson(successes, rows, alpha);
      case "agresti_coull" -> ProportionInterval.agrestiCoull(successes, rows, alpha);
      case "jeffreys" -> ProportionInterval.jeffreys(successes, rows, alpha);
      case "wald" -> ProportionInterval.wald(successes, rows, alpha);
      default -> throw new IllegalStateException(field);
    };
  }

  private static Interval ofDifference(GoldenCase c, String field) {
    Arm first = Arm.of((long) c.number("k1"), (long) c.number("n1"));
    Arm second = Arm.of((long) c.number("k2"), (long) c.number("n2"));
    double alpha = c.number("alpha");
    return switch (field) {
      case "newcombe" -> DifferenceOfProportions.newcombe(first, second, alpha);
      case "agresti_caffo" -> DifferenceOfProportions.agrestiCaffo(first, second, alpha);
      case "wald" -> DifferenceOfProportions.wald(first, second, alpha);
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object ofMean(GoldenCase c, String field) {
    double[] values = c.sample("x");
    return switch (field) {
      case "mean" -> Sums.mean(values);
      case "sd" -> MeanInterval.standardDeviation(values);
      case "se" -> MeanInterval.standardError(values);
      case "variance_of_mean" -> MeanInterval.varianceInOrder(values, (int) c.number("lag"));
      case "ci" ->
          limits(
              c.has("lag")
                  ? MeanInterval.inOrder(values, (int) c.number("lag"), c.number("alpha"))
                  : MeanInterval.student(values, c.number("alpha")));
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object ofDecay(GoldenCase c, String field) {
    RatioOfLosses means =
        RatioOfLosses.ofMeans(c.sample("abs_error_ref"), c.sample("abs_error_cur"));
    RatioOfLosses roots =
        RatioOfLosses.ofRootMeanSquares(c.sample("abs_error_ref"), c.sample("abs_error_cur"));
    double alpha = c.number("alpha");
    return switch (field) {
      case "mean_ref" -> means.reference();
      case "mean_cur" -> means.current();
      case "ratio" -> means.ratio();
      case "relative_increase" -> means.relativeIncrease();
      case "se_log" -> means.logError();
      case "ratio_log_delta" -> limits(means.logDelta(alpha));
      case "p_one_sided" -> means.pValueBeyond(c.number("threshold"));
      case "fieller" ->
          means.fieller(alpha).<Object>map(IntervalsAdapter::limits).orElse("UNBOUNDED");
      case "rmse_ref" -> roots.reference();
      case "rmse_cur" -> roots.current();
      case "rmse_ratio" -> roots.ratio();
      case "rmse_ratio_ci" -> limits(roots.logDelta(alpha));
      case "rmse_p_one_sided" -> roots.pValueBeyond(c.number("threshold"));
      default -> throw new IllegalStateException(field);
    };
  }

  private static double[] limits(Interval interval) {
    return new double[] {interval.low(), interval.high()};
  }
}
