/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.NotMeasured.Reason;
import java.util.Optional;
import java.util.function.Function;

/** How statistics on counts come by their bins: missing values left out, empty sides refused. */
final class OnBins {

  private OnBins() {}

  /** The comparison on the bins of the chi-square family. */
  static Comparison ofTable(Sides sides, Function<BinnedPair, Comparison> measure) {
    return measured(sides.tableBins(), measure);
  }

  /** The comparison on the bins of PSI and its relatives. */
  static Comparison ofShares(Sides sides, Function<BinnedPair, Comparison> measure) {
    return measured(sides.shareBins(), measure);
  }

  private static Comparison measured(BinnedPair bins, Function<BinnedPair, Comparison> measure) {
    return obstacle(bins.referenceTotal(), bins.currentTotal())
        .<Comparison>map(none -> none)
        .orElseGet(() -> measure.apply(bins));
  }

  /** Why that many rows on each side cannot be compared: a side has none. */
  static Optional<NotMeasured> obstacle(long reference, long current) {
    if (reference > 0 && current > 0) {
      return Optional.empty();
    }
    String sentence =
        reference == 0 ? "the reference has no value" : "the current window has no value";
    return Optional.of(new NotMeasured(Reason.INSUFFICIENT_DATA, sentence, reference, current));
  }
}
