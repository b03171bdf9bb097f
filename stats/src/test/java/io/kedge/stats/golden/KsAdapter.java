/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.KolmogorovSmirnov;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.ordered.KolmogorovSmirnovParity;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import java.util.Set;

/** Two-sample Kolmogorov–Smirnov. */
final class KsAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "ks";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "D",
        "D_plus",
        "D_minus",
        "n",
        "m",
        "p_exact_noties",
        "p_exact_conditional",
        "p_greater_exact",
        "p_less_exact",
        "p_asymp_limit",
        "p_asymp_scipy",
        "p_auto_scipy",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    double[] x = sorted(c, "x");
    double[] y = sorted(c, "y");
    return switch (field) {
      case "D" -> compared(c);
      case "D_plus" -> measured(c).details().get("d_plus");
      case "D_minus" -> measured(c).details().get("d_minus");
      case "n" -> measured(c).referenceCount();
      case "m" -> measured(c).currentCount();
      case "p_exact_noties" -> KolmogorovSmirnovParity.exactIgnoringTies(x, y);
      case "p_exact_conditional" -> KolmogorovSmirnov.exactPValue(x, y);
      case "p_greater_exact" -> KolmogorovSmirnovParity.exactAbove(x, y);
      case "p_less_exact" -> KolmogorovSmirnovParity.exactBelow(x, y);
      case "p_asymp_limit" ->
          KolmogorovSmirnov.limitPValue(KolmogorovSmirnov.distance(x, y), x.length, y.length);
      case "p_asymp_scipy" -> KolmogorovSmirnovParity.oneSampleLaw(x, y);
      case "p_auto_scipy" -> KolmogorovSmirnovParity.automatic(x, y);
      // A NaN is missing to a summary; only the plain form can be given one.
      case "error" ->
          x.length == 0 || y.length == 0 ? compared(c) : KolmogorovSmirnov.distance(x, y);
      default -> throw new IllegalStateException(field);
    };
  }

  private static double[] sorted(GoldenCase c, String name) {
    double[] values = c.sample(name).clone();
    Arrays.sort(values);
    return values;
  }

  private static Measured measured(GoldenCase c) {
    return (Measured) compared(c);
  }

  private static Comparison compared(GoldenCase c) {
    return (Comparison)
        c.once(
            "comparison",
            () ->
                new KolmogorovSmirnov()
                    .compare(NumericSummary.of(c.sample("x")), NumericSummary.of(c.sample("y"))));
  }
}
