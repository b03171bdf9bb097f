/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.drift.Hellinger;
import io.kedge.stats.drift.JensenShannon;
import io.kedge.stats.drift.KullbackLeibler;
import io.kedge.stats.drift.LInfinity;
import io.kedge.stats.drift.TotalVariation;
import io.kedge.stats.drift.Wasserstein;
import io.kedge.stats.summary.NumericSummary;
import java.util.Set;

/** Divergences of shares, and distances of samples. */
final class DistancesAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "distances";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "kl_pq",
        "kl_qp",
        "psi",
        "js_div_nats",
        "js_div_bits",
        "js_dist_nats",
        "js_dist_bits",
        "hellinger",
        "tv",
        "linf",
        "wasserstein1",
        "wasserstein1_norm",
        "reference_std",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    return c.has("p") ? ofShares(c, field) : ofSamples(c.sample("x"), c.sample("y"), field);
  }

  private static Object ofShares(GoldenCase c, String field) {
    double[] p = c.sample("p");
    double[] q = c.sample("q");
    return switch (field) {
      case "kl_pq" -> KullbackLeibler.of(p, q);
      case "kl_qp" -> KullbackLeibler.of(q, p);
      case "psi" -> KullbackLeibler.symmetric(p, q);
      case "js_div_nats" -> JensenShannon.divergenceNats(p, q);
      case "js_div_bits" -> JensenShannon.divergenceBits(p, q);
      case "js_dist_nats" -> JensenShannon.distanceNats(p, q);
      case "js_dist_bits" -> JensenShannon.of(p, q);
      case "hellinger" -> Hellinger.of(p, q);
      case "tv" -> TotalVariation.of(p, q);
      case "linf" -> LInfinity.of(p, q);
      case "error" -> refusalOfShares(c);
      default -> throw new IllegalStateException(field);
    };
  }

  /** Whole weights are the counts of a column, and a column without rows is no mistake. */
  private static Object refusalOfShares(GoldenCase c) {
    double[] p = c.sample("p");
    double[] q = c.sample("q");
    if (p.length != q.length || !c.json("p").get(0).isIntegralNumber()) {
      return TotalVariation.of(p, q);
    }
    return new TotalVariation().compare(Categories.of(c.counts("p")), Categories.of(c.counts("q")));
  }

  private static Object ofSamples(double[] x, double[] y, String field) {
    return switch (field) {
      case "wasserstein1" -> Wasserstein.distance(ascending(x), ascending(y));
      case "wasserstein1_norm" -> Wasserstein.normalizedDistance(ascending(x), ascending(y));
      case "reference_std" -> Wasserstein.referenceDeviation(ascending(x));
      case "error" -> refusalOfSamples(x, y);
      default -> throw new IllegalStateException(field);
    };
  }

  private static double[] ascending(double[] values) {
    return NumericSummary.of(values).sorted();
  }

  private static Object refusalOfSamples(double[] x, double[] y) {
    return x.length > 0 && y.length > 0
        ? Wasserstein.distance(x, y)
        : new Wasserstein().compare(NumericSummary.of(x), NumericSummary.of(y));
  }
}
