/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.Descriptor;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import java.util.Map;
import java.util.Optional;

/**
 * A move of values inside the bins of the PSI, which cannot see it: nine tenths are zero and the
 * rest became a hundred times as large. It is told and raises nothing, since the distance is ruled
 * by the largest values, which come and go without any change where tails are heavy.
 *
 * @param gap the Kolmogorov–Smirnov comparison
 * @param distance the Wasserstein comparison
 * @param band the plain band of the distance
 */
record InnerMove(Measured gap, Measured distance, Band band) {

  /** The detail that marks a finding of this kind. */
  static final String DETAIL = "moved_inside_bins";

  /** Rows on each side below which two shown statistics disagree too easily. */
  private static final long ROWS = 1_000;

  private static final double CERTAIN = 1e-6;

  /** What the statistics shown beside the PSI say, if they say so strongly. */
  static Optional<InnerMove> of(Map<String, Comparison> comparisons) {
    if (!(comparisons.get("ks") instanceof Measured gap
        && comparisons.get("wasserstein") instanceof Measured distance)) {
      return Optional.empty();
    }
    Optional<Band> band = bandOf(distance);
    boolean strong =
        Math.min(gap.referenceCount(), gap.currentCount()) >= ROWS
            && gap.pValue().orElse(1) < CERTAIN
            && band.filter(one -> one.compareTo(Band.SIGNIFICANT) >= 0).isPresent();
    return strong
        ? Optional.of(new InnerMove(gap, distance, band.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Band> bandOf(Measured distance) {
    return DriftStatistics.named("wasserstein")
        .map(DriftStatistic::descriptor)
        .filter(one -> one.bands().exist())
        .map((Descriptor one) -> one.band(distance.value()));
  }

  /** What to add to a reason. */
  String clause() {
    return "; values moved inside its bins: wasserstein %s sd (%s), D %s (%s)"
        .formatted(
            Wording.number(distance.value()),
            band.wireName(),
            Wording.number(gap.value()),
            Wording.p(gap.pValue().orElse(1)));
  }
}
