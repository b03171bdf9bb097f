/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.performance.trading.PredictedPrices;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a series that miss nothing: a gap would make a move of two steps look like one of
 * one, so it leaves no trading figures at all.
 */
record CompleteRows(
    Answers.Numbers answers, Optional<long[]> epochMillis, Optional<double[]> referencePrices) {

  /** The series of prices; empty when a row misses its prediction, label or price. */
  Optional<PredictedPrices> prices() {
    boolean complete =
        IntStream.range(0, answers.rows())
            .noneMatch(
                row ->
                    Double.isNaN(answers.predictions()[row])
                        || Double.isNaN(answers.labels()[row])
                        || referencePrices.map(prices -> Double.isNaN(prices[row])).orElse(false));
    return complete
        ? Optional.of(
            PredictedPrices.of(
                answers.predictions(), answers.labels(), referencePrices, epochMillis))
        : Optional.empty();
  }
}
