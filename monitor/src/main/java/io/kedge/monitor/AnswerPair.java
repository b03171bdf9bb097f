/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.profile.Profile;
import io.kedge.profile.column.Role;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.Task;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answers of both sides.
 *
 * @param reference those that give the baseline
 * @param current those that are judged
 * @param lost which column one side lacks, in one clause, where somebody knows it by name
 * @param fixed the baseline as it was set, by metric; where there is one, the reference's answers
 *     take no part
 */
record AnswerPair(
    Side reference, Side current, Optional<String> lost, Map<String, FixedBaseline> fixed) {

  /** Whether decay is to be judged at all: a label, prediction or score is on either side. */
  boolean wanted() {
    return lost.isPresent() || reference.exist() || current.exist();
  }

  /** Whether decay is measured from figures that were set, and not from the reference's answers. */
  boolean isFixed() {
    return !fixed.isEmpty();
  }

  /** What kind of answers they are, if labels say so. */
  Optional<Task> task() {
    return isFixed()
        ? current.outcomes().map(Outcomes::task)
        : reference.outcomes().or(current::outcomes).map(Outcomes::task);
  }

  /** Why no metric can be judged; empty if nothing is lacking. */
  Optional<String> obstacle() {
    boolean unlabelled =
        (isFixed() || reference.outcomes().isEmpty()) && current.outcomes().isEmpty();
    Optional<String> obstacle =
        unlabelled ? Optional.of("there is no label column") : lack(Side::lack);
    return obstacle.map(lost::orElse);
  }

  /** Why the metrics of predictions cannot be judged; empty if nothing is lacking. */
  Optional<String> obstacleOfPairs() {
    return lack(Side::lackOfPairs).map(lost::orElse);
  }

  private Optional<String> lack(Function<Side, Optional<String>> of) {
    Optional<String> before = isFixed() ? Optional.empty() : of.apply(reference);
    return before
        .map(lack -> "no baseline, the reference has " + lack)
        .or(() -> of.apply(current).map(lack -> "the current rows have " + lack));
  }

  /** Whether a side has a column of scores, labelled or not. */
  boolean haveScores() {
    return (!isFixed() && reference.scores()) || current.scores();
  }

  /** Whether the model answers with scores alone, on both sides. */
  boolean onlyScores() {
    if (isFixed()) {
      return current.pairs() == 0 && current.scored() > 0;
    }
    return reference.pairs() + current.pairs() == 0
        && reference.scored() > 0
        && current.scored() > 0;
  }

  /**
   * What one side holds of a model's answers and their labels.
   *
   * @param outcomes answers against labels; empty without a column of labels
   * @param answered whether there is a column of predictions or scores
   * @param scores whether there is a column of scores, or a row with one
   */
  record Side(Optional<Outcomes> outcomes, boolean answered, boolean scores) {

    static Side of(Profile side) {
      boolean answered =
          side.columns().stream()
              .anyMatch(one -> one.role() == Role.PREDICTION || one.role() == Role.SCORE);
      boolean scores =
          side.columns().stream().anyMatch(one -> one.role() == Role.SCORE)
              || side.outcomes().map(Outcomes::scored).orElse(0L) > 0;
      return new Side(side.outcomes(), answered, scores);
    }

    /** Whether there is anything that a metric could be made of. */
    boolean exist() {
      return answered || outcomes.isPresent();
    }

    /** What stands in the way of every metric: {@code no labels}; empty if nothing does. */
    Optional<String> lack() {
      if (outcomes.isEmpty()) {
        return Optional.of(answered ? "no label column" : "no labels and no predictions");
      }
      if (outcomes.get().offered().labels() == 0) {
        return Optional.of("no labels");
      }
      return scored() > 0 ? Optional.empty() : lackOfPairs();
    }

    /** What stands in the way of the metrics of predictions; empty if nothing does. */
    Optional<String> lackOfPairs() {
      if (pairs() > 0) {
        return Optional.empty();
      }
      boolean predicted = outcomes.filter(one -> one.offered().predictions() > 0).isPresent();
      return Optional.of(
          predicted ? "no row with both a prediction and a label" : "no predictions");
    }

    /** Rows with a score and a label. */
    long scored() {
      return outcomes.map(Outcomes::scored).orElse(0L);
    }

    /** Rows with a prediction and a label, infinite ones among them. */
    long pairs() {
      return outcomes
          .map(one -> one.labelled() + (one instanceof RegressionOutcomes n ? n.infinite() : 0))
          .orElse(0L);
    }
  }
}
