/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import io.kedge.stats.performance.sums.ErrorSums;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of numbers and their labels. Its components are its complete state. Immutable.
 *
 * @param offered all rows, and how many of them had a prediction or a label
 * @param infinite rows whose prediction, label or error is infinite; they take part in nothing
 * @param errors the sums of all labelled rows
 * @param labels the moments of their labels
 * @param days the sums of each calendar day, by day since 1970-01-01 UTC
 * @param hours the sums of each calendar hour, by hour since then; kept only while there are fewer
 *     than {@link StandardErrors#ENOUGH_BLOCKS} days
 * @param budget the largest number of single rows kept
 * @param exact the labelled rows themselves; empty once they outgrew the budget
 */
public record RegressionOutcomes(
    Offered offered,
    long infinite,
    ErrorSums errors,
    LabelSums labels,
    SortedMap<Long, ErrorSums> days,
    SortedMap<Long, ErrorSums> hours,
    int budget,
    Optional<RegressionRows> exact)
    implements Outcomes {

  /** Copies the blocks, and leaves out hours once days suffice. */
  public RegressionOutcomes {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    hours =
        days.size() >= StandardErrors.ENOUGH_BLOCKS
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(hours));
  }

  /** No rows, with room for the stated number of single ones. */
  public static RegressionOutcomes empty(int budget) {
    return new RegressionAccumulator(budget).outcomes();
  }

  /**
   * The outcomes of arrays, without times.
   *
   * @throws IllegalArgumentException if the lengths differ, or a value or an error is not finite
   */
  public static RegressionOutcomes of(double[] predictions, double[] labels) {
    if (predictions.length != labels.length) {
      throw new IllegalArgumentException(
          "predictions and labels must have one length, but had %d and %d"
              .formatted(predictions.length, labels.length));
    }
    RegressionAccumulator accumulator = new RegressionAccumulator(labels.length);
    for (int i = 0; i < labels.length; i++) {
      if (!Double.isFinite(predictions[i] - labels[i])) {
        throw new IllegalArgumentException(
            "predictions and labels must be finite, but were %s and %s at index %d"
                .formatted(predictions[i], labels[i], i));
      }
      accumulator.add(predictions[i], labels[i], RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }

  /** Why no metric has a value for these rows, if that is so. */
  public Optional<MetricValue.Unknown> obstacle() {
    if (infinite > 0) {
      return Optional.of(
          MetricValue.outsideDomain(
              infinite + " rows have an infinite prediction, label or error"));
    }
    return labelled() > 0
        ? Optional.empty()
        : Optional.of(MetricValue.insufficient("no row has both a prediction and a label"));
  }

  @Override
  public long labelled() {
    return errors.count();
  }

  @Override
  public long scored() {
    return 0;
  }

  @Override
  public Task task() {
    return Task.REGRESSION;
  }

  @Override
  public boolean isExact() {
    return exact.isPresent();
  }

  @Override
  public RegressionOutcomes among(Offered all) {
    return new RegressionOutcomes(
        all.holding(labelled()), infinite, errors, labels, days, hours, budget, exact);
  }

  @Override
  public long timed() {
    return days.values().stream().mapToLong(ErrorSums::count).sum();
  }

  @Override
  public Blocks blocks() {
    return Blocks.of(this, days.size(), hours.size());
  }

  /** The sums of the blocks that {@link #blocks()} names. */
  public SortedMap<Long, ErrorSums> blockSums() {
    return switch (blocks()) {
      case DAYS -> days;
      case HOURS -> hours;
      case NONE -> Collections.emptySortedMap();
    };
  }

  @Override
  public RegressionOutcomes merge(Outcomes other) {
    RegressionOutcomes that = other.asRegression();
    int room = Math.min(budget, that.budget);
    return new RegressionOutcomes(
        offered.plus(that.offered),
        infinite + that.infinite,
        errors.merge(that.errors),
        labels.merge(that.labels),
        union(days, that.days),
        union(hours, that.hours),
        room,
        exact
            .filter(mine -> labelled() + that.labelled() <= room)
            .flatMap(mine -> that.exact.map(mine::merge)));
  }

  private static SortedMap<Long, ErrorSums> union(
      SortedMap<Long, ErrorSums> a, SortedMap<Long, ErrorSums> b) {
    SortedMap<Long, ErrorSums> union = new TreeMap<>(a);
    b.forEach((block, sums) -> union.merge(block, sums, ErrorSums::merge));
    return union;
  }
}
