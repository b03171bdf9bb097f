/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.drift.ChiSquare;
import io.kedge.stats.drift.CramersV;
import io.kedge.stats.drift.FisherExact;
import io.kedge.stats.drift.LikelihoodRatioG;
import io.kedge.stats.table.ChiSquareParity;
import io.kedge.stats.table.ContingencyTable;
import java.util.Set;

/** The chi-square family on two rows of counts. */
final class ChiSquareAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "chi2";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "columns_used",
        "df",
        "chi2",
        "p_chi2",
        "G",
        "p_G",
        "min_expected",
        "cramers_v",
        "cramers_v_corrected",
        "chi2_yates",
        "p_yates",
        "p_fisher",
        "p_exact",
        "gof_p",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    long[] reference = c.counts("reference_counts");
    long[] current = c.counts("current_counts");
    return switch (field) {
      case "columns_used" -> ContingencyTable.of(reference, current).columns();
      case "min_expected" -> ContingencyTable.of(reference, current).leastExpected();
      case "df" -> ChiSquare.of(reference, current).degreesOfFreedom();
      case "chi2" -> ChiSquare.of(reference, current).statistic();
      case "p_chi2" -> ChiSquare.of(reference, current).pValue();
      case "p_exact" -> ChiSquare.exactPValue(reference, current);
      case "G" -> LikelihoodRatioG.of(reference, current).statistic();
      case "p_G" -> LikelihoodRatioG.of(reference, current).pValue();
      case "cramers_v" -> CramersV.of(reference, current);
      case "cramers_v_corrected" -> CramersV.corrected(reference, current);
      case "chi2_yates" -> ChiSquareParity.yates(reference, current).statistic();
      case "p_yates" -> ChiSquareParity.yates(reference, current).pValue();
      case "p_fisher" -> FisherExact.pValue(reference, current);
      case "gof_p" -> ChiSquareParity.goodnessOfFitPValue(reference, current);
      case "error" -> refusal(reference, current);
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object refusal(long[] reference, long[] current) {
    ContingencyTable.of(reference, current);
    return new ChiSquare().compare(Categories.of(reference), Categories.of(current));
  }
}
