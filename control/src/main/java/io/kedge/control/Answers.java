/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model's answers and the labels they met, as they were sent: row for row, missing ones included.
 * Immutable by agreement: callers do not write to the arrays.
 */
public sealed interface Answers {

  /** How many rows there are. */
  int rows();

  /** How the answers were read, as a stable word. */
  String readAs();

  /** Why no metric of these answers means anything; empty when they can be measured. */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /**
   * Everything that metrics need.
   *
   * @param epochMillis when each row happened, if that is known
   */
  Outcomes outcomes(Optional<long[]> epochMillis);

  /** Numbers against numbers; NaN where one is missing. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Numbers(double[] predictions, double[] labels) implements Answers {

    @Override
    public int rows() {
      return predictions.length;
    }

    @Override
    public String readAs() {
      return "numbers";
    }

    @Override
    public Outcomes outcomes(Optional<long[]> epochMillis) {
      RegressionAccumulator outcomes = new RegressionAccumulator(rows());
      for (int row = 0; row < rows(); row++) {
        outcomes.add(predictions[row], labels[row], time(epochMillis, row));
      }
      return outcomes.outcomes();
    }
  }

  /**
   * Names of classes against names of classes; null where one is missing.
   *
   * @param positive the positive class, if it was named
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Classes(
      @Nullable String[] predictions, @Nullable String[] labels, Optional<String> positive)
      implements Answers {

    @Override
    public int rows() {
      return predictions.length;
    }

    @Override
    public String readAs() {
      return "labels";
    }

    /**
     * Predictions and labels that share no class, among three or more, are spelled differently. Of
     * two classes a model can be wrong every time.
     */
    @Override
    public Optional<String> obstacle() {
      TreeSet<String> answered = names(predictions);
      TreeSet<String> known = names(labels);
      boolean disjoint = Collections.disjoint(answered, known);
      return disjoint && answered.size() + known.size() > 2
          ? Optional.of("predictions and labels have no class in common; spell them alike")
          : Optional.empty();
    }

    @Override
    public Outcomes outcomes(Optional<long[]> epochMillis) {
      TreeSet<String> names = names(predictions);
      names.addAll(names(labels));
      Task task = names.size() > 2 ? Task.MULTICLASS : Task.BINARY;
      ClassificationAccumulator outcomes = new ClassificationAccumulator(rows(), task);
      for (int row = 0; row < rows(); row++) {
        outcomes.add(predictions[row], labels[row], Double.NaN, time(epochMillis, row));
      }
      return named(outcomes, positive);
    }

    private static TreeSet<String> names(@Nullable String[] side) {
      return Arrays.stream(side)
          .filter(name -> name != null)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * Scores of the positive class against names of classes; a score of one half or more is the
   * answer "positive".
   *
   * @param scores in [0, 1], NaN where missing
   * @param labels names of at most two classes, null where missing
   * @param classes the two classes
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Scores(double[] scores, @Nullable String[] labels, TwoClasses classes) implements Answers {

    /** From this score on the answer is the positive class. */
    public static final double CUT = 0.5;

    @Override
    public int rows() {
      return scores.length;
    }

    @Override
    public String readAs() {
      return "scores";
    }

    @Override
    public Outcomes outcomes(Optional<long[]> epochMillis) {
      ClassificationAccumulator outcomes = new ClassificationAccumulator(rows(), Task.BINARY);
      for (int row = 0; row < rows(); row++) {
        double score = scores[row];
        String answer = score >= CUT ? classes.positive() : classes.negative();
        outcomes.add(
            Double.isNaN(score) ? null : answer, labels[row], score, time(epochMillis, row));
      }
      return named(outcomes, Optional.of(classes.positive()));
    }
  }

  private static Outcomes named(ClassificationAccumulator outcomes, Optional<String> positive) {
    return positive
        .<Outcomes>map(name -> outcomes.outcomes().withPositive(name))
        .orElseGet(outcomes::outcomes);
  }

  private static long time(Optional<long[]> epochMillis, int row) {
    return epochMillis.map(times -> times[row]).orElse(RegressionRows.UNKNOWN_TIME);
  }
}
