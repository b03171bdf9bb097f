/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The share of moves whose direction was predicted.
 *
 * <p>Share of {@code sign(ŷₜ − yₜ₋₁) = sign(yₜ − yₜ₋₁)} among the steps on which the price moved, a
 * predicted standstill being a miss; [0, 1]; higher is better, 0.5 is chance. It has no value when
 * the price never moved. Needs single rows with a time of their own; O(n log n). Uncertain by ± 6
 * points at 250 steps. Stateless.
 *
 * <p><b>References</b>: Pesaran and Timmermann 1992, doi:10.1080/07350015.1992.10509922.
 */
public final class HitRate implements TradingMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          REGRESSION,
          "hit_rate",
          "Hit rate",
          "Pesaran and Timmermann 1992, A simple nonparametric test of predictive performance,"
              + " doi:10.1080/07350015.1992.10509922");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The share of actual moves other than 0 whose sign was predicted; empty when there are none.
   *
   * @throws IllegalArgumentException if the lengths differ, or a move is not finite
   */
  public static OptionalDouble of(double[] predictedMoves, double[] moves) {
    if (predictedMoves.length != moves.length) {
      throw new IllegalArgumentException(
          "predictedMoves and moves must have one length, but had %d and %d"
              .formatted(predictedMoves.length, moves.length));
    }
    TradingMetric.requireFinite(predictedMoves);
    TradingMetric.requireFinite(moves);
    double moved = moved(moves);
    double hits = 0;
    for (int i = 0; i < moves.length; i++) {
      boolean hit = Math.signum(predictedMoves[i]) == Math.signum(moves[i]);
      hits += moves[i] != 0 && hit ? 1 : 0;
    }
    return moved == 0 ? OptionalDouble.empty() : OptionalDouble.of(hits / moved);
  }

  /**
   * The same share for price levels in order, each judged against the actual price before it.
   *
   * @throws IllegalArgumentException if the lengths differ, or a price is not finite
   */
  public static OptionalDouble ofLevels(double[] predictions, double[] prices) {
    if (predictions.length != prices.length) {
      throw new IllegalArgumentException(
          "predictions and prices must have one length, but had %d and %d"
              .formatted(predictions.length, prices.length));
    }
    int steps = Math.max(0, prices.length - 1);
    double[] predictedMoves = new double[steps];
    double[] moves = new double[steps];
    for (int i = 0; i < steps; i++) {
      predictedMoves[i] = predictions[i + 1] - prices[i];
      moves[i] = prices[i + 1] - prices[i];
    }
    return of(predictedMoves, moves);
  }

  @Override
  public MetricValue valueOf(PriceSeries series) {
    OptionalDouble rate = of(series.predictedMoves(), series.moves());
    if (rate.isEmpty()) {
      return MetricValue.undefined("the price never moved");
    }
    double share = rate.getAsDouble();
    double error = Math.sqrt(share * (1 - share) / moved(series.moves()));
    return MetricValue.of(share, OptionalDouble.of(error));
  }

  private static double moved(double[] moves) {
    return Arrays.stream(moves).filter(move -> move != 0).count();
  }
}
