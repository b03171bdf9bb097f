/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The adapters of all golden families, one a line, in reading order. */
public final class GoldenFamilies {

  /** Families in which a field without a mapping is a failure. */
  public static final Set<String> WHOLE =
      Set.of("rng", "special", "ks", "psi", "chi2", "metrics_regression", "metrics_classification");

  private static final List<FamilyAdapter> ALL =
      List.of(
          new RngAdapter(),
          new SpecialAdapter(),
          new ChiSquareAdapter(),
          new DistancesAdapter(),
          new KsAdapter(),
          new PsiAdapter(),
          new RegressionMetricsAdapter(),
          new ClassificationMetricsAdapter(),
          new FinanceAdapter(),
          new IntervalsAdapter(),
          new MultipleTestingAdapter());

  private GoldenFamilies() {}

  /** The adapter of the family, if it has one. */
  public static Optional<FamilyAdapter> named(String family) {
    return ALL.stream().filter(adapter -> adapter.family().equals(family)).findFirst();
  }
}
