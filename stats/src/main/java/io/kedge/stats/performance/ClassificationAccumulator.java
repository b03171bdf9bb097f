/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers classes and their labels row by row. One thread. */
public final class ClassificationAccumulator {

  private static final int PREDICTION_BITS = 32;

  private final int budget;
  private final Task task;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Cells counts = new Cells();
  private final CalendarBlocks<Cells> blocks = new CalendarBlocks<>(Cells::new);
  private final Map<String, RunningScores> scores = new HashMap<>();
  private long rows;
  private long predictions;
  private long labels;
  private long scored;
  private boolean tooManyLabels;

  /**
   * Starts without rows.
   *
   * @param budget the largest number of single scores kept, ≥ 0
   * @param task two classes or several
   * @throws IllegalArgumentException if the budget is negative, or the task is one of numbers
   */
  public ClassificationAccumulator(int budget, Task task) {
    if (budget < 0) {
      throw new IllegalArgumentException("budget must be at least 0, but was " + budget);
    }
    if (task == Task.REGRESSION) {
      throw new IllegalArgumentException("task must be a classification, but was regression");
    }
    this.budget = budget;
    this.task = task;
  }

  /**
   * Adds a row. A row with a label and a score counts for the metrics of scores even without a
   * prediction.
   *
   * @param prediction the predicted class, null when missing
   * @param label the true class, null when missing
   * @param score the probability or margin of the positive class, NaN when missing
   * @param epochMillis the row's time, {@link RegressionRows#UNKNOWN_TIME} when unknown
   */
  public void add(
      @Nullable String prediction, @Nullable String label, double score, long epochMillis) {
    rows++;
    predictions += prediction == null ? 0 : 1;
    if (label == null) {
      return;
    }
    labels++;
    if (prediction != null) {
      long cell = ((long) number(label) << PREDICTION_BITS) | number(prediction);
      counts.add(cell);
      if (epochMillis != RegressionRows.UNKNOWN_TIME) {
        blocks.at(epochMillis, cells -> cells.add(cell));
      }
    }
    if (task == Task.BINARY && !Double.isNaN(score) && !tooManyLabels) {
      addScore(label, score);
    }
  }

  private void addScore(String label, double score) {
    scored++;
    if (scored == budget + 1L) {
      scores.values().forEach(RunningScores::forgetSingle);
    }
    scores.computeIfAbsent(label, key -> new RunningScores()).add(score, scored <= budget);
    if (scores.size() > ClassificationOutcomes.MOST_LABELS) {
      tooManyLabels = true;
      scores.clear();
    }
  }

  private int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** What was gathered so far; further rows may follow. */
  public ClassificationOutcomes outcomes() {
    boolean exact = scored <= budget && !tooManyLabels;
    SortedMap<String, LabelScores> byLabel = new TreeMap<>();
    scores.forEach((label, running) -> byLabel.put(label, running.scores(exact)));
    return new ClassificationOutcomes(
        task,
        Optional.empty(),
        new Offered(rows, predictions, labels),
        named(counts),
        blocks.days(this::named),
        blocks.hours(this::named),
        byLabel,
        budget,
        exact);
  }

  private SortedMap<ClassPair, Long> named(Cells cells) {
    SortedMap<ClassPair, Long> named = new TreeMap<>();
    cells.counts.forEach(
        (cell, count) ->
            named.put(
                new ClassPair(
                    names.get((int) (cell >> PREDICTION_BITS)), names.get(cell.intValue())),
                count[0]));
    return named;
  }

  /** Counts by true and predicted class, numbered as they came. */
  private static final class Cells {

    private final Map<Long, long[]> counts = new HashMap<>();

    void add(long cell) {
      counts.computeIfAbsent(cell, key -> new long[1])[0]++;
    }
  }
}
