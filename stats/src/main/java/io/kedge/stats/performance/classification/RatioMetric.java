/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import java.util.Optional;
import java.util.stream.LongStream;

/** A metric that is the mean over classes of a ratio of counts: what all of them share. */
interface RatioMetric extends ClassMetric {

  /** The ratio of a class. */
  ClassRatio ratio();

  @Override
  default MetricValue valueOf(Confusion confusion, int[] judged) {
    return ratio().mean(confusion, judged);
  }

  @Override
  default Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.of(ratio().effect(confusion, judged));
  }

  @Override
  default Optional<double[]> trialsPerClass(Confusion confusion) {
    long[] rows = ratio().denominators(confusion);
    return Optional.of(LongStream.of(rows).asDoubleStream().toArray());
  }

  /** Without rows of the positive class, or a ratio to predictions without one of these. */
  @Override
  default Optional<String> blindSpot(Outcomes outcomes) {
    boolean toLabels = ratio().perLabel() > 0;
    return ClassMetric.hasNoPositive(outcomes, toLabels ? Confusion::support : Confusion::predicted)
        ? Optional.of("no positive " + (toLabels ? "label" : "prediction") + " in these rows")
        : Optional.empty();
  }
}
