/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.control.BinChoice;
import io.kedge.control.PsiQuestion;
import io.kedge.server.http.RequestArray;
import io.kedge.server.http.RequestFields;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The body of an analysis: checked field by field, so that one answer names every fault.
 *
 * @param feature the feature's name
 * @param question what is asked
 * @param unknown names that the call does not know
 */
record PsiAnalysisBody(String feature, PsiQuestion question, List<String> unknown) {

  private static final String REFERENCE = "expected_data";
  private static final String CURRENT = "actual_data";
  private static final Set<String> KNOWN =
      Set.of(
          "model_name",
          "model_version",
          "feature_name",
          REFERENCE,
          CURRENT,
          "bins",
          "binning",
          "categorical",
          "missing",
          "thresholds",
          "record");

  static PsiAnalysisBody read(RequestFields fields) {
    CommonFields.modelName(fields);
    CommonFields.modelVersion(fields);
    String feature = CommonFields.featureName(fields);
    boolean categorical = fields.flag("categorical");
    String nulls = fields.word("missing", List.of("reject", "drop", "bin")).orElse("reject");
    Summary reference = values(fields, REFERENCE, categorical, nulls);
    Summary current = values(fields, CURRENT, categorical, nulls);
    BinChoice bins = bins(fields);
    Bands bands = bands(fields);
    if (fields.flag("record")) {
      fields.fault("record", "not_supported", "this version keeps no analyses; leave record out");
    }
    fields.refuseIfWrong();
    Missing missing = nulls.equals("bin") ? Missing.SEPARATE : Missing.DROP;
    return new PsiAnalysisBody(
        feature, new PsiQuestion(reference, current, bins, missing, bands), fields.unknown(KNOWN));
  }

  // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static Summary values(
      RequestFields fields, String name, boolean categorical, String nulls) {
    RequestArray array = fields.requiredArray(name);
    if (nulls.equals("reject")) {
      array.refuseNulls("send \"missing\": \"drop\" or \"bin\" to accept them");
    }
    Summary summary =
        categorical ? CategoricalSummary.of(array.names()) : NumericSummary.of(array.numbers());
    if (array.size() > 0 && summary.present() == 0 && !nulls.equals("reject")) {
      fields.fault(name, "empty_array", name + " must hold at least one value that is not null");
    }
    return summary;
  }

  private static BinChoice bins(RequestFields fields) {
    OptionalDouble bins = fields.number("bins");
    Optional<String> cut = fields.word("binning", List.of("quantile", "uniform"));
    double number = bins.orElse(BinChoice.DECILES.bins());
    if (number != Math.rint(number) || number < 2 || number > 100) {
      fields.fault("bins", "out_of_range", "bins must be a whole number from 2 to 100");
      return BinChoice.DECILES;
    }
    return new BinChoice(
        (int) number,
        cut.map(word -> BinChoice.Cut.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(BinChoice.Cut.QUANTILE));
  }

  private static Bands bands(RequestFields fields) {
    Bands usual = PopulationStabilityIndex.DESCRIPTOR.bands();
    Optional<RequestFields> given = fields.object("thresholds");
    if (given.isEmpty()) {
      return usual;
    }
    double moderate = given.get().number("moderate").orElse(usual.moderate());
    double significant = given.get().number("significant").orElse(usual.significant());
    double critical = given.get().number("critical").orElse(usual.critical());
    List<String> unknown = given.get().unknown(Set.of("moderate", "significant", "critical"));
    if (!unknown.isEmpty()) {
      fields.fault(
          "thresholds", "unknown_field", "thresholds may have moderate, significant, critical");
    }
    if (!(moderate > 0 && significant >= moderate && critical >= significant)) {
      fields.fault(
          "thresholds",
          "out_of_range",
          "thresholds must be positive and ascend from moderate over significant to critical");
      return usual;
    }
    return new Bands(moderate, significant, critical);
  }
}
