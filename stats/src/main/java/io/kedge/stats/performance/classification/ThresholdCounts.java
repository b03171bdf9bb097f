/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.LabelScores;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * How many positive and negative rows have each distinct score, in ascending order of score. All
 * that ranks say about scores. Immutable by agreement: callers do not write to the arrays.
 *
 * @param positives rows of the positive class at each score
 * @param negatives other rows at each score
 * @param exact whether each entry is one score rather than a cell of a histogram
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record ThresholdCounts(long[] positives, long[] negatives, boolean exact) {

  /** The counts of single scores; −0 equals 0. */
  static ThresholdCounts of(boolean[] positive, double[] scores) {
    if (positive.length != scores.length) {
      throw new IllegalArgumentException(
          "labels and scores must have one length, but had %d and %d"
              .formatted(positive.length, scores.length));
    }
    double[] ofPositives = new double[scores.length];
    double[] ofNegatives = new double[scores.length];
    int found = 0;
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("scores must be numbers, but had NaN at index " + i);
      }
      if (positive[i]) {
        ofPositives[found++] = scores[i] + 0.0;
      } else {
        ofNegatives[i - found] = scores[i] + 0.0;
      }
    }
    double[] first = Arrays.copyOf(ofPositives, found);
    double[] second = Arrays.copyOf(ofNegatives, scores.length - found);
    Arrays.sort(first);
    Arrays.sort(second);
    return of(first, second);
  }

  /** The counts of what is kept of scores, by label. */
  static ThresholdCounts of(SortedMap<String, LabelScores> scores, String positive) {
    if (scores.values().stream().allMatch(kept -> kept.exact().isPresent())) {
      return of(singles(scores, positive, true), singles(scores, positive, false));
    }
    long[] positives = new long[LabelScores.CELLS];
    long[] negatives = new long[LabelScores.CELLS];
    scores.forEach(
        (label, kept) -> {
          long[] into = label.equals(positive) ? positives : negatives;
          for (int i = 0; i < into.length; i++) {
            into[i] += kept.cells()[i];
          }
        });
    return new ThresholdCounts(positives, negatives, false);
  }

  private static double[] singles(
      SortedMap<String, LabelScores> scores, String positive, boolean wanted) {
    return scores.entrySet().stream()
        .filter(entry -> entry.getKey().equals(positive) == wanted)
        .map(Map.Entry::getValue)
        .flatMapToDouble(kept -> Arrays.stream(kept.exact().orElseGet(() -> new double[0])))
        .sorted()
        .toArray();
  }

  private static ThresholdCounts of(double[] positives, double[] negatives) {
    int most = positives.length + negatives.length;
    long[] up = new long[most];
    long[] down = new long[most];
    int i = 0;
    int j = 0;
    int groups = 0;
    while (i < positives.length || j < negatives.length) {
      double score =
          j == negatives.length || (i < positives.length && positives[i] <= negatives[j])
              ? positives[i]
              : negatives[j];
      while (i < positives.length && positives[i] == score) {
        up[groups]++;
        i++;
      }
      while (j < negatives.length && negatives[j] == score) {
        down[groups]++;
        j++;
      }
      groups++;
    }
    return new ThresholdCounts(Arrays.copyOf(up, groups), Arrays.copyOf(down, groups), true);
  }

  double positiveTotal() {
    return Arrays.stream(positives).sum();
  }

  double negativeTotal() {
    return Arrays.stream(negatives).sum();
  }

  int groups() {
    return positives.length;
  }
}
