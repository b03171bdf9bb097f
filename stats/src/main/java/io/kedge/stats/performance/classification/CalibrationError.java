/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The mean gap between promised and observed frequency.
 *
 * <p>{@code Σ n_b/n · |ȳ_b − p̄_b|} over ten right-closed bins of equal width; [0, 1]; lower is
 * better. Needs one row with a probability and a label; O(n). A perfectly calibrated model scores
 * about {@code √(2p(1 − p)B/(πn))}, 0.04 at n = 1,000: compare with that, not with 0. Stateless.
 *
 * <p><b>References</b>: Guo, Pleiss, Sun and Weinberger 2017, arXiv:1706.04599.
 */
public final class CalibrationError implements ScoreMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "ece",
          "Expected calibration error",
          SCORES,
          Direction.LOWER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[0, 1]",
          List.of(
              "Guo, Pleiss, Sun and Weinberger 2017, On calibration of modern neural networks,"
                  + " arXiv:1706.04599"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public boolean needsProbabilities() {
    return true;
  }

  /**
   * The mean gap over the stated number of bins.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double of(boolean[] positive, double[] probabilities, int bins) {
    return Table.of(positive, probabilities, bins).meanGap();
  }

  /**
   * The largest gap of a bin (maximum calibration error).
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double largest(boolean[] positive, double[] probabilities, int bins) {
    return Table.of(positive, probabilities, bins).largestGap();
  }

  @Override
  public MetricValue valueOf(SortedMap<String, LabelScores> scores, String positive) {
    Table table = new Table(LabelScores.BINS);
    for (Map.Entry<String, LabelScores> entry : scores.entrySet()) {
      LabelScores kept = entry.getValue();
      boolean isPositive = entry.getKey().equals(positive);
      for (int i = 0; i < LabelScores.BINS; i++) {
        table.add(i, kept.bins()[i], isPositive ? kept.bins()[i] : 0, kept.binSums()[i]);
      }
    }
    return MetricValue.of(table.meanGap());
  }

  /** Rows, positive rows and promised rows of each bin. One thread. */
  private static final class Table {

    private final double[] rows;
    private final double[] positives;
    private final double[] promised;

    Table(int bins) {
      rows = new double[bins];
      positives = new double[bins];
      promised = new double[bins];
    }

    static Table of(boolean[] positive, double[] probabilities, int bins) {
      ScoreMetric.requireProbabilities(positive, probabilities);
      Table table = new Table(bins);
      for (int i = 0; i < positive.length; i++) {
        int bin = LabelScores.part(probabilities[i], bins);
        table.add(bin, 1, positive[i] ? 1 : 0, probabilities[i]);
      }
      return table;
    }

    void add(int bin, long more, long morePositives, double morePromised) {
      rows[bin] += more;
      positives[bin] += morePositives;
      promised[bin] += morePromised;
    }

    double meanGap() {
      double sum = 0;
      double all = 0;
      for (int i = 0; i < rows.length; i++) {
        sum += Math.abs(positives[i] - promised[i]);
        all += rows[i];
      }
      return sum / all;
    }

    double largestGap() {
      double largest = 0;
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] > 0) {
          largest = Math.max(largest, Math.abs(positives[i] - promised[i]) / rows[i]);
        }
      }
      return largest;
    }
  }
}
