/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.math.Beta;
import io.kedge.stats.math.ChiSquared;
import io.kedge.stats.math.FisherF;
import io.kedge.stats.math.Gamma;
import io.kedge.stats.math.Kolmogorov;
import io.kedge.stats.math.Kuiper;
import io.kedge.stats.math.NoncentralChiSquared;
import io.kedge.stats.math.Normal;
import io.kedge.stats.math.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tails and quantiles of the distributions. */
final class SpecialAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "special";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of("table");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    List<Object> table = new ArrayList<>();
    for (JsonNode row : c.expected().get("table")) {
      double[] args = Samples.read(row.get("args"));
      table.add(Map.of("args", args, "value", value(c.text("function"), args)));
    }
    return table;
  }

  private static double value(String function, double[] x) {
    return switch (function) {
      case "norm_cdf" -> Normal.cdf(x[0]);
      case "norm_sf" -> Normal.sf(x[0]);
      case "norm_ppf" -> Normal.quantile(x[0]);
      case "t_sf" -> StudentT.sf(x[0], x[1]);
      case "t_ppf" -> StudentT.quantile(x[0], x[1]);
      case "chi2_sf" -> ChiSquared.sf(x[0], x[1]);
      case "chi2_isf" -> ChiSquared.isf(x[0], x[1]);
      case "beta_inc" -> Beta.regularized(x[0], x[1], x[2]);
      case "gamma_q" -> Gamma.q(x[0], x[1]);
      case "lgamma" -> Gamma.logGamma(x[0]);
      case "kolmogorov_sf" -> Kolmogorov.sf(x[0]);
      case "kuiper_sf" -> Kuiper.sf(x[0]);
      case "f_sf" -> FisherF.sf(x[0], x[1], x[2]);
      case "ncx2_sf" -> NoncentralChiSquared.sf(x[0], x[1], x[2]);
      default -> throw new IllegalStateException(function);
    };
  }
}
