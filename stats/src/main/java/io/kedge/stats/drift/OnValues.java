/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.Kinds;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.summary.NumericSummary;
import java.util.function.BiFunction;

/** How statistics on numbers come by them: missing values left out, empty sides refused. */
final class OnValues {

  private OnValues() {}

  /** The comparison of both sides' numbers, reference first. */
  static Comparison ofNumbers(
      Sides sides, BiFunction<NumericSummary, NumericSummary, Comparison> measure) {
    NumericSummary reference = Kinds.numeric("reference", sides.reference());
    NumericSummary current = Kinds.numeric("current", sides.current());
    return OnBins.obstacle(reference.present(), current.present())
        .<Comparison>map(none -> none)
        .orElseGet(() -> measure.apply(reference, current));
  }
}
