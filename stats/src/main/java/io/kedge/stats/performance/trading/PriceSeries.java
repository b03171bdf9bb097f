/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Predicted and actual prices in order of time, each judged against the actual price before it.
 * Immutable by agreement: callers do not write to the arrays.
 *
 * @param predictedMoves predicted price less the actual price before, one entry less than prices
 * @param moves actual price less the actual price before
 * @param previous the actual price before
 * @param periodsPerYear how many such steps a year has
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PriceSeries(
    double[] predictedMoves, double[] moves, double[] previous, double periodsPerYear) {

  private static final double DAY_MILLIS = 86_400_000;
  private static final double YEAR_MILLIS = 365.25 * DAY_MILLIS;
  private static final double SHORTEST_DAY = 0.75;
  private static final double LONGEST_DAY = 1.5;

  /** Trading days a year, when no row falls on a weekend. */
  private static final double TRADING_DAYS = 252;

  /** Why the rows make no series, if that is so. */
  static Optional<MetricValue.Unknown> obstacle(RegressionOutcomes outcomes) {
    Optional<MetricValue.Unknown> obstacle = outcomes.obstacle();
    if (obstacle.isPresent()) {
      return obstacle;
    }
    if (outcomes.exact().isEmpty()) {
      return Optional.of(
          MetricValue.undefined("it needs single rows, and there are more than are kept"));
    }
    return obstacle(outcomes.exact().get());
  }

  private static Optional<MetricValue.Unknown> obstacle(RegressionRows rows) {
    long[] times = rows.epochMillis();
    if (times[0] == RegressionRows.UNKNOWN_TIME) {
      return Optional.of(MetricValue.undefined("rows without a time cannot be put in order"));
    }
    for (int i = 1; i < times.length; i++) {
      if (times[i] == times[i - 1]) {
        return Optional.of(
            MetricValue.undefined("several rows share a time, so they are not one series"));
      }
    }
    return times.length < 2
        ? Optional.of(MetricValue.insufficient("a single price makes no move"))
        : Optional.empty();
  }

  /** The series of rows that are sorted by time. */
  static PriceSeries of(RegressionRows rows) {
    int steps = rows.count() - 1;
    double[] predictedMoves = new double[steps];
    double[] moves = new double[steps];
    double[] previous = new double[steps];
    for (int i = 0; i < steps; i++) {
      previous[i] = rows.labels()[i];
      predictedMoves[i] = rows.predictions()[i + 1] - previous[i];
      moves[i] = rows.labels()[i + 1] - previous[i];
    }
    return new PriceSeries(predictedMoves, moves, previous, periodsPerYear(rows.epochMillis()));
  }

  /** The returns of holding one unit in the predicted direction; empty where a price is zero. */
  Optional<double[]> returns() {
    double[] returns = new double[moves.length];
    for (int i = 0; i < returns.length; i++) {
      if (previous[i] == 0) {
        return Optional.empty();
      }
      returns[i] = Math.signum(predictedMoves[i]) * (moves[i] / Math.abs(previous[i]));
    }
    return Optional.of(returns);
  }

  /** A year over the median step; with steps of a day and no weekends, the usual 252. */
  static double periodsPerYear(long[] epochMillis) {
    double[] steps = new double[epochMillis.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (double) epochMillis[i + 1] - epochMillis[i];
    }
    Arrays.sort(steps);
    double middle = (steps[steps.length / 2] + steps[(steps.length - 1) / 2]) / 2;
    boolean daily = middle >= SHORTEST_DAY * DAY_MILLIS && middle <= LONGEST_DAY * DAY_MILLIS;
    return daily && Arrays.stream(epochMillis).noneMatch(PriceSeries::isWeekend)
        ? TRADING_DAYS
        : YEAR_MILLIS / middle;
  }

  private static boolean isWeekend(long epochMillis) {
    DayOfWeek day =
        LocalDate.ofEpochDay(Math.floorDiv(epochMillis, (long) DAY_MILLIS)).getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
