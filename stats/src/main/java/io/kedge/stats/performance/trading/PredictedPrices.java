/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import io.kedge.stats.performance.MetricValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Predicted prices in the order in which they came true, with their trading figures; for rows that
 * are at hand once and are not kept as outcomes. Each prediction is judged against the price before
 * it: the reference price where there is one, else the actual price of the row before. Immutable by
 * agreement: callers do not write to the arrays.
 */
public final class PredictedPrices {

  /** Trading days a year: the step is taken for one of them when rows have no times. */
  public static final double PERIODS_PER_YEAR = 252;

  private static final List<TradingMetric> METRICS =
      List.of(new SharpeRatio(), new SortinoRatio(), new HitRate(), new MaximumDrawdown());

  private final double[] predictions;
  private final double[] actuals;
  private final Optional<double[]> before;
  private final Optional<long[]> epochMillis;

  private PredictedPrices(
      double[] predictions,
      double[] actuals,
      Optional<double[]> before,
      Optional<long[]> epochMillis) {
    this.predictions = predictions;
    this.actuals = actuals;
    this.before = before;
    this.epochMillis = epochMillis;
  }

  /**
   * Prices in the order of their times, or as they stand when there are none.
   *
   * @param predictions predicted prices
   * @param actuals what they turned out to be
   * @param before the price before each of them, if it is known
   * @param epochMillis when each came true, if that is known
   * @throws IllegalArgumentException if the lengths differ
   */
  public static PredictedPrices of(
      double[] predictions,
      double[] actuals,
      Optional<double[]> before,
      Optional<long[]> epochMillis) {
    int rows = predictions.length;
    boolean alike =
        actuals.length == rows
            && before.map(prices -> prices.length == rows).orElse(true)
            && epochMillis.map(times -> times.length == rows).orElse(true);
    if (!alike) {
      throw new IllegalArgumentException("all arrays must have one length, but lengths differ");
    }
    PredictedPrices given = new PredictedPrices(predictions, actuals, before, epochMillis);
    return epochMillis.isEmpty() ? given : given.inOrder(epochMillis.get());
  }

  private PredictedPrices inOrder(long[] times) {
    int[] order =
        IntStream.range(0, times.length)
            .boxed()
            .sorted(Comparator.comparingLong(row -> times[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new PredictedPrices(
        picked(predictions, order),
        picked(actuals, order),
        before.map(prices -> picked(prices, order)),
        Optional.of(Arrays.stream(order).mapToLong(row -> times[row]).toArray()));
  }

  private static double[] picked(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(row -> values[row]).toArray();
  }

  /** How many steps a year has. */
  public double periodsPerYear() {
    return epochMillis
        .filter(times -> times.length > 1)
        .map(PriceSeries::periodsPerYear)
        .filter(Double::isFinite)
        .orElse(PERIODS_PER_YEAR);
  }

  /** The trading figures by wire name, in the order of the list of metrics. */
  public Map<String, MetricValue> figures() {
    Map<String, MetricValue> figures = new LinkedHashMap<>();
    PriceSeries series = series();
    for (TradingMetric metric : METRICS) {
      figures.put(
          metric.descriptor().wireName(),
          series.moves().length == 0
              ? MetricValue.insufficient("a single price makes no move")
              : metric.valueOf(series));
    }
    return figures;
  }

  private PriceSeries series() {
    int from = before.isPresent() ? 0 : 1;
    int steps = Math.max(0, predictions.length - from);
    double[] predictedMoves = new double[steps];
    double[] moves = new double[steps];
    double[] previous = new double[steps];
    for (int i = 0; i < steps; i++) {
      int row = i + from;
      previous[i] = before.isPresent() ? before.get()[row] : actuals[row - 1];
      predictedMoves[i] = predictions[row] - previous[i];
      moves[i] = actuals[row] - previous[i];
    }
    return new PriceSeries(predictedMoves, moves, previous, periodsPerYear());
  }
}
