/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import io.kedge.stats.performance.sums.RunningErrors;
import io.kedge.stats.performance.sums.RunningLabels;
import java.util.Arrays;
import java.util.Optional;

/** Gathers numbers and their labels row by row. One thread. */
public final class RegressionAccumulator {

  private final int budget;
  private final RunningErrors errors = new RunningErrors();
  private final RunningLabels labels = new RunningLabels();
  private final CalendarBlocks<RunningErrors> blocks = new CalendarBlocks<>(RunningErrors::new);
  private long rows;
  private long predictions;
  private long labelled;
  private long infinite;
  private int kept;
  private boolean outgrown;
  private double[] keptPredictions = new double[16];
  private double[] keptLabels = new double[16];
  private long[] keptTimes = new long[16];

  /**
   * Starts without rows.
   *
   * @param budget the largest number of single rows kept, ≥ 0
   * @throws IllegalArgumentException if the budget is negative
   */
  public RegressionAccumulator(int budget) {
    if (budget < 0) {
      throw new IllegalArgumentException("budget must be at least 0, but was " + budget);
    }
    this.budget = budget;
  }

  /**
   * Adds a row.
   *
   * @param prediction the answer, NaN when missing
   * @param label the truth, NaN when missing
   * @param epochMillis the row's time, {@link RegressionRows#UNKNOWN_TIME} when unknown
   */
  public void add(double prediction, double label, long epochMillis) {
    rows++;
    predictions += Double.isNaN(prediction) ? 0 : 1;
    labelled += Double.isNaN(label) ? 0 : 1;
    if (Double.isNaN(prediction) || Double.isNaN(label)) {
      return;
    }
    double error = prediction - label;
    if (!Double.isFinite(prediction) || !Double.isFinite(label) || !Double.isFinite(error)) {
      infinite++;
      return;
    }
    errors.add(error);
    labels.add(prediction, label);
    if (epochMillis != RegressionRows.UNKNOWN_TIME) {
      blocks.at(epochMillis, sums -> sums.add(error));
    }
    keep(prediction + 0.0, label + 0.0, epochMillis);
  }

  private void keep(double prediction, double label, long epochMillis) {
    if (outgrown) {
      return;
    }
    if (kept == budget) {
      outgrown = true;
      keptPredictions = new double[0];
      keptLabels = new double[0];
      keptTimes = new long[0];
      return;
    }
    if (kept == keptLabels.length) {
      int room = Math.min(budget, 2 * kept);
      keptPredictions = Arrays.copyOf(keptPredictions, room);
      keptLabels = Arrays.copyOf(keptLabels, room);
      keptTimes = Arrays.copyOf(keptTimes, room);
    }
    keptPredictions[kept] = prediction;
    keptLabels[kept] = label;
    keptTimes[kept++] = epochMillis;
  }

  /** What was gathered so far; further rows may follow. */
  public RegressionOutcomes outcomes() {
    return new RegressionOutcomes(
        new Offered(rows, predictions, labelled),
        infinite,
        errors.sums(),
        labels.sums(),
        blocks.days(RunningErrors::sums),
        blocks.hours(RunningErrors::sums),
        budget,
        keptRows());
  }

  private Optional<RegressionRows> keptRows() {
    if (outgrown) {
      return Optional.empty();
    }
    return Optional.of(
        new RegressionRows(
                Arrays.copyOf(keptPredictions, kept),
                Arrays.copyOf(keptLabels, kept),
                Arrays.copyOf(keptTimes, kept))
            .sorted());
  }
}
