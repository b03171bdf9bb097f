/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.ClassPair;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Precision or F1 compared at one mix of classes. Both fall when the positive class becomes rarer,
 * although the model is right as often as before on each class; a fall that the mix explains is a
 * change of the world, not of the model. Immutable.
 *
 * <p>The reference's share of each prediction within a true class, {@code R_kj}, is kept and the
 * classes are weighted by their current shares {@code π_k}: {@code precision_c = π_c R_cc / Σ_k π_k
 * R_kc}, {@code F1_c = 2 π_c R_cc / (π_c + Σ_k π_k R_kc)}, of the positive class or as the mean
 * over classes. The p-value is one-sided for "not worse at like mix", by the delta method over the
 * rows of both tables with the mix held fixed and rows taken as independent: where neighbours in
 * time are alike it is too small, so it explains too little rather than too much. O(classes²).
 *
 * <p><b>References</b>: Saerens, Latinne and Decaestecker 2002, Adjusting the outputs of a
 * classifier to new a priori probabilities, doi:10.1162/089976602753284446; Agresti 2013,
 * Categorical Data Analysis, 16.1 (delta method).
 *
 * @param baseline the reference's value at the current mix, in [0, 1]
 * @param current the current value, in [0, 1]
 * @param pValue the one-sided p-value
 */
public record LikeMix(double baseline, double current, double pValue) {

  /** The metrics that move with the mix of classes. */
  public enum Metric {
    /** Right among those predicted to be of the class. */
    PRECISION,
    /** The harmonic mean of precision and recall. */
    F1
  }

  /**
   * Compares the two sides.
   *
   * @return empty when a class that is there now never was in the reference, or a judged class was
   *     neither predicted nor true on a side
   */
  public static Optional<LikeMix> of(
      Metric metric, ClassificationOutcomes reference, ClassificationOutcomes current) {
    TreeSet<String> names = new TreeSet<>(reference.classes());
    names.addAll(current.classes());
    List<String> classes = new ArrayList<>(names);
    double[][] before = counts(reference.counts(), classes);
    double[][] now = counts(current.counts(), classes);
    double[] mix = shares(now);
    for (int k = 0; k < mix.length; k++) {
      if (mix[k] > 0 && sum(before[k]) == 0) {
        return Optional.empty();
      }
    }
    Optional<String> positive =
        current.task() == Task.BINARY ? reference.positive() : Optional.empty();
    List<Integer> judged = new ArrayList<>();
    for (int c = 0; c < mix.length; c++) {
      if (positive.map(classes.get(c)::equals).orElse(mix[c] > 0)) {
        judged.add(c);
      }
    }
    return judged.isEmpty()
        ? Optional.empty()
        : of(new At(metric, before, mix, judged), new At(metric, now, mix, judged));
  }

  private static Optional<LikeMix> of(At before, At now) {
    double baseline = before.value();
    double current = now.value();
    double error = Math.sqrt(before.variance() + now.variance());
    if (!Double.isFinite(baseline) || !Double.isFinite(current)) {
      return Optional.empty();
    }
    return Optional.of(new LikeMix(baseline, current, Contrast.pValue(baseline - current, error)));
  }

  private static double[][] counts(Map<ClassPair, Long> pairs, List<String> classes) {
    double[][] table = new double[classes.size()][classes.size()];
    pairs.forEach(
        (pair, count) ->
            table[classes.indexOf(pair.label())][classes.indexOf(pair.prediction())] += count);
    return table;
  }

  private static double[] shares(double[][] table) {
    double[] shares = new double[table.length];
    double total = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = sum(table[k]);
      total += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] = total == 0 ? 0 : shares[k] / total;
    }
    return shares;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double count : row) {
      sum += count;
    }
    return sum;
  }

  /** One side's table at a mix. */
  @SuppressWarnings("ArrayRecordComponent") // lives within one call; never compared or stored
  private record At(Metric metric, double[][] table, double[] mix, List<Integer> judged) {

    double value() {
      double sum = 0;
      for (int c : judged) {
        sum += hit(c) / denominator(c);
      }
      return sum / judged.size();
    }

    /** The delta method: within a true class, predictions are multinomial. */
    double variance() {
      double variance = 0;
      for (int k = 0; k < mix.length; k++) {
        double rows = sum(table[k]);
        double mean = 0;
        double square = 0;
        for (int c : judged) {
          if (rows > 0 && mix[k] > 0) {
            double slope = slope(k, c);
            mean += share(k, c) * slope;
            square += share(k, c) * slope * slope;
          }
        }
        variance += rows > 0 ? (square - mean * mean) / rows : 0;
      }
      return Math.max(0, variance);
    }

    /** How the value moves with the share of true class k that is predicted as c. */
    private double slope(int k, int c) {
      double denominator = denominator(c);
      double own = k == c ? scale() * mix[c] : 0;
      return (own * denominator - hit(c) * mix[k]) / (denominator * denominator) / judged.size();
    }

    private double hit(int c) {
      return scale() * mix[c] * share(c, c);
    }

    private double denominator(int c) {
      double predicted = metric == Metric.F1 ? mix[c] : 0;
      for (int k = 0; k < mix.length; k++) {
        predicted += mix[k] * share(k, c);
      }
      return predicted;
    }

    private double scale() {
      return metric == Metric.F1 ? 2 : 1;
    }

    private double share(int k, int c) {
      double rows = sum(table[k]);
      return rows == 0 ? 0 : table[k][c] / rows;
    }
  }
}
