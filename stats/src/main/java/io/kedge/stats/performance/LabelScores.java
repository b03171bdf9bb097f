/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import io.kedge.stats.performance.sums.LossSums;
import java.util.Arrays;
import java.util.Optional;

/**
 * The scores of the rows with one label, a score being the probability of the positive class.
 * Immutable by agreement: callers do not write to the arrays.
 *
 * @param count rows with a score
 * @param outside rows whose score is outside [0, 1], hence no probability
 * @param cells counts on {@value #CELLS} right-closed cells of equal width in [0, 1]; outer scores
 *     count in the outer cells
 * @param bins counts on {@value #BINS} right-closed bins of equal width, of probabilities only
 * @param binSums the sum of the scores in each of those bins
 * @param logIfPositive −ln p should the label be the positive class, p clipped to [2⁻⁵², 1 − 2⁻⁵²]
 * @param logIfNegative −ln(1 − p) should it be the negative one, clipped likewise
 * @param squareIfPositive (1 − p)² should it be the positive class
 * @param squareIfNegative p² should it be the negative one
 * @param exact the scores themselves in ascending order; empty once they outgrew the budget
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and never written to
public record LabelScores(
    long count,
    long outside,
    long[] cells,
    long[] bins,
    double[] binSums,
    LossSums logIfPositive,
    LossSums logIfNegative,
    LossSums squareIfPositive,
    LossSums squareIfNegative,
    Optional<double[]> exact) {

  /** Cells of the histogram. */
  public static final int CELLS = 1000;

  /** Bins of the calibration table. */
  public static final int BINS = 10;

  /** Probabilities are kept this far from 0 and 1 before their logarithm is taken. */
  public static final double CLIP = 0x1p-52;

  /** No scores. */
  public static LabelScores empty() {
    return new RunningScores().scores(true);
  }

  /** The right-closed part of [0, 1] that a probability lies in, the first one including 0. */
  public static int part(double probability, int parts) {
    int part = (int) Math.ceil(probability * parts) - 1;
    if (part > 0 && probability <= part / (double) parts) {
      part--;
    } else if (probability > (part + 1) / (double) parts) {
      part++;
    }
    return Math.max(0, Math.min(parts - 1, part));
  }

  /** These scores and the other ones. */
  LabelScores merge(LabelScores other) {
    RunningScores running = new RunningScores();
    running.add(this);
    running.add(other);
    return running.scores(exact.isPresent() && other.exact.isPresent());
  }

  /** The same without single scores. */
  LabelScores withoutExact() {
    return new LabelScores(
        count,
        outside,
        cells,
        bins,
        binSums,
        logIfPositive,
        logIfNegative,
        squareIfPositive,
        squareIfNegative,
        Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelScores scores
        && count == scores.count
        && outside == scores.outside
        && Arrays.equals(cells, scores.cells)
        && Arrays.equals(bins, scores.bins)
        && Arrays.equals(binSums, scores.binSums)
        && logIfPositive.equals(scores.logIfPositive)
        && logIfNegative.equals(scores.logIfNegative)
        && squareIfPositive.equals(scores.squareIfPositive)
        && squareIfNegative.equals(scores.squareIfNegative)
        && Arrays.equals(exact.orElse(null), scores.exact.orElse(null));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells) + 31 * logIfPositive.hashCode();
  }

  @Override
  public String toString() {
    return "LabelScores[count=" + count + ", outside=" + outside + "]";
  }
}
