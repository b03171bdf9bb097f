/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import io.kedge.stats.math.NeumaierSum;
import io.kedge.stats.performance.sums.LossSums;
import java.util.Arrays;
import java.util.Optional;

/** Running sums and counts of the scores of one label. One thread. */
final class RunningScores {

  private static final double CLIP = LabelScores.CLIP;

  private final long[] cells = new long[LabelScores.CELLS];
  private final long[] bins = new long[LabelScores.BINS];
  private final double[] binSums = new double[LabelScores.BINS];
  private final RunningLoss logIfPositive = new RunningLoss();
  private final RunningLoss logIfNegative = new RunningLoss();
  private final RunningLoss squareIfPositive = new RunningLoss();
  private final RunningLoss squareIfNegative = new RunningLoss();
  private long count;
  private long outside;
  private double[] single = new double[16];
  private int kept;

  /** Adds a score that is not NaN. */
  void add(double score, boolean keep) {
    count++;
    double clamped = Math.max(0, Math.min(1, score));
    cells[LabelScores.part(clamped, LabelScores.CELLS)]++;
    if (clamped == score) {
      addProbability(score);
    } else {
      outside++;
    }
    if (keep) {
      if (kept == single.length) {
        single = Arrays.copyOf(single, 2 * kept);
      }
      single[kept++] = score + 0.0;
    }
  }

  private void addProbability(double probability) {
    int bin = LabelScores.part(probability, LabelScores.BINS);
    bins[bin]++;
    binSums[bin] += probability;
    logIfPositive.add(logLoss(probability));
    logIfNegative.add(logLoss(1 - probability));
    squareIfPositive.add((1 - probability) * (1 - probability));
    squareIfNegative.add(probability * probability);
  }

  private static double logLoss(double probabilityOfTruth) {
    return -Math.log(Math.max(CLIP, Math.min(1 - CLIP, probabilityOfTruth)));
  }

  void add(LabelScores other) {
    count += other.count();
    outside += other.outside();
    for (int i = 0; i < cells.length; i++) {
      cells[i] += other.cells()[i];
    }
    for (int i = 0; i < bins.length; i++) {
      bins[i] += other.bins()[i];
      binSums[i] += other.binSums()[i];
    }
    logIfPositive.add(other.logIfPositive());
    logIfNegative.add(other.logIfNegative());
    squareIfPositive.add(other.squareIfPositive());
    squareIfNegative.add(other.squareIfNegative());
    double[] more = other.exact().orElseGet(() -> new double[0]);
    single = Arrays.copyOf(single, Math.max(16, kept + more.length));
    System.arraycopy(more, 0, single, kept, more.length);
    kept += more.length;
  }

  /** Lets single scores go. */
  void forgetSingle() {
    single = new double[16];
    kept = 0;
  }

  /** The scores so far. */
  LabelScores scores(boolean exact) {
    double[] sorted = Arrays.copyOf(single, kept);
    Arrays.sort(sorted);
    return new LabelScores(
        count,
        outside,
        cells.clone(),
        bins.clone(),
        binSums.clone(),
        logIfPositive.sums(),
        logIfNegative.sums(),
        squareIfPositive.sums(),
        squareIfNegative.sums(),
        exact ? Optional.of(sorted) : Optional.empty());
  }

  /** Compensated sums of a loss and its square. */
  private static final class RunningLoss {

    private final NeumaierSum sum = new NeumaierSum();
    private final NeumaierSum squares = new NeumaierSum();

    void add(double loss) {
      sum.add(loss);
      squares.add(loss * loss);
    }

    void add(LossSums other) {
      sum.add(other.sum());
      squares.add(other.squares());
    }

    LossSums sums() {
      return new LossSums(sum.value(), squares.value());
    }
  }
}
