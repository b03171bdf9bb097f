/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.ClassPair;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.Task;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A metric of the confusion table: what all of them share. */
interface ClassMetric extends PerformanceMetric {

  /**
   * The value for at least one row.
   *
   * @param judged the positions of the classes that a mean is over: the positive one of two, or all
   */
  MetricValue valueOf(Confusion confusion, int[] judged);

  /**
   * What one row more in a cell adds to the metric, to first order and times the rows of the table;
   * empty for a metric without a formula for it.
   *
   * @param judged the classes as in {@link #valueOf}
   */
  default Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.empty();
  }

  /** The trials of each class's own share; empty for a metric that is not a mean of shares. */
  default Optional<double[]> trialsPerClass(Confusion confusion) {
    return Optional.empty();
  }

  /** As many trials as make one share vary as much as the mean of the judged classes' shares. */
  @Override
  default OptionalDouble trials(Outcomes outcomes) {
    ClassificationOutcomes classes = outcomes.asClassification();
    Confusion confusion = table(classes);
    int[] judged = judged(classes, confusion);
    return trialsPerClass(confusion)
        .map(trials -> ofMean(trials, judged))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble ofMean(double[] trials, int[] judged) {
    double variance = 0;
    for (int k : judged) {
      variance += trials[k] > 0 ? 1 / trials[k] : 0;
    }
    return variance > 0
        ? OptionalDouble.of(judged.length * (judged.length / variance))
        : OptionalDouble.empty();
  }

  /** Whether two classes are judged by the positive one, and it has none of these counts. */
  static boolean hasNoPositive(Outcomes outcomes, Function<Confusion, long[]> counts) {
    ClassificationOutcomes classes = outcomes.asClassification();
    Confusion confusion = table(classes);
    return classes.task() == Task.BINARY
        && classes.labelled() > 0
        && IntStream.of(judged(classes, confusion)).allMatch(k -> counts.apply(confusion)[k] == 0);
  }

  @Override
  default MetricValue measure(Outcomes outcomes) {
    ClassificationOutcomes classes = outcomes.asClassification();
    if (classes.labelled() == 0) {
      return MetricValue.insufficient("no row has both a prediction and a label");
    }
    Confusion confusion = table(classes);
    MetricValue value = valueOf(confusion, judged(classes, confusion));
    if (value instanceof MetricValue.Known known) {
      return standardErrors(outcomes)
          .<MetricValue>map(
              errors ->
                  new MetricValue.Known(
                      known.value(), OptionalDouble.of(errors.rows()), 0, known.warning()))
          .orElse(known);
    }
    return value;
  }

  @Override
  default Optional<StandardErrors> standardErrors(Outcomes outcomes) {
    ClassificationOutcomes classes = outcomes.asClassification();
    if (classes.labelled() < 2) {
      return Optional.empty();
    }
    Confusion confusion = table(classes);
    return effect(confusion, judged(classes, confusion))
        .map(effect -> errors(classes, confusion, effect));
  }

  private static Confusion table(ClassificationOutcomes outcomes) {
    return Confusion.of(outcomes.counts(), outcomes.positive().stream().toList());
  }

  /** The classes that the metric is averaged over: the positive one of two, else all. */
  private static int[] judged(ClassificationOutcomes outcomes, Confusion confusion) {
    return switch (outcomes.task()) {
      case BINARY -> outcomes.positive().stream().mapToInt(confusion::indexOf).toArray();
      case REGRESSION, MULTICLASS -> allOf(confusion);
    };
  }

  /** All classes of the table. */
  static int[] allOf(Confusion confusion) {
    int[] all = new int[confusion.classes().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  private static StandardErrors errors(
      ClassificationOutcomes outcomes, Confusion confusion, CellEffect effect) {
    double squares = 0;
    double rows = confusion.total();
    for (Map.Entry<ClassPair, Long> cell : confusion.cells().entrySet()) {
      double one = effect.of(cell.getKey(), confusion) / rows;
      squares += cell.getValue() * (one * one);
    }
    double[] contributions =
        outcomes.blockCounts().values().stream()
            .mapToDouble(block -> sum(block, confusion, effect) / rows)
            .toArray();
    return StandardErrors.of(Math.sqrt(squares), outcomes, contributions, 1);
  }

  private static double sum(
      SortedMap<ClassPair, Long> cells, Confusion confusion, CellEffect effect) {
    double sum = 0;
    for (Map.Entry<ClassPair, Long> cell : cells.entrySet()) {
      sum += cell.getValue() * effect.of(cell.getKey(), confusion);
    }
    return sum;
  }

  /** The first-order effect of a row in a cell, times the rows of the table. */
  interface CellEffect {

    /** The effect of a row in the cell. */
    double of(int label, int prediction);

    /** The effect of a row in the cell. */
    default double of(ClassPair cell, Confusion confusion) {
      return of(confusion.indexOf(cell.label()), confusion.indexOf(cell.prediction()));
    }
  }
}
