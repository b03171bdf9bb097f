/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The agreement of predicted and true classes beyond chance.
 *
 * <p>{@code (a − c) / (1 − c)} with the accuracy a and {@code c = Σ pₖtₖ / n²}; [−1, 1]; higher is
 * better, 0 is chance. It has no value when every row has one and the same class on both sides.
 * Needs one labelled row; O(classes). It depends on how frequent the classes are. Stateless.
 *
 * <p><b>References</b>: Cohen 1960, doi:10.1177/001316446002000104.
 */
public final class CohenKappa implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "kappa",
          "Cohen’s kappa",
          CLASSES,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[−1, 1]",
          List.of("Cohen 1960, A coefficient of agreement, doi:10.1177/001316446002000104"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The agreement beyond chance; empty when chance alone agrees always, and without rows. */
  public static OptionalDouble of(Confusion confusion) {
    double n = confusion.total();
    double chance = confusion.chance();
    return n * n == chance
        ? OptionalDouble.empty()
        : OptionalDouble.of((n * confusion.right() - chance) / (n * n - chance));
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return MetricValue.of(of(confusion), "all rows have one class on both sides");
  }
}
