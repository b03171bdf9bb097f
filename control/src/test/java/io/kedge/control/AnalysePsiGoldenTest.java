/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.BinChoice.Cut;
import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.golden.GoldenCase;
import io.kedge.stats.golden.GoldenFile;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The vectors of other tools, through the use case that callers of the server use. */
class AnalysePsiGoldenTest {

  private static final Map<String, Function<PsiResult, Object>> FIELDS =
      Map.of(
          "psi", PsiResult::psi,
          "contributions", PsiResult::contributions,
          "psi_floor_1e-4", psi -> psi.floor(1e-4),
          "bias", PsiResult::expectedUnderNoDrift,
          "psi_corrected", PsiResult::corrected,
          "p_value", PsiResult::pValue,
          "df", PsiResult::degreesOfFreedom);

  @Test
  void samples_and_categories_score_as_other_tools_say() throws IOException {
    List<String> gaps = new ArrayList<>();
    int compared = 0;

    for (GoldenCase golden : GoldenFile.cases("psi")) {
      Optional<PsiQuestion> question = question(golden);
      if (question.isPresent()) {
        PsiAnswer answer = PsiQuestions.ANALYSIS.analyse(question.get());
        compared += compare(golden, answer, gaps);
      }
    }

    assertThat(gaps).isEmpty();
    assertThat(compared).isGreaterThan(250);
  }

  private static int compare(GoldenCase golden, PsiAnswer answer, List<String> gaps) {
    int compared = 0;
    for (Iterator<String> names = golden.expected().fieldNames(); names.hasNext(); ) {
      String field = names.next();
      Optional<Object> got = got(answer, field);
      if (got.isPresent()) {
        GoldenFile.gap(golden, field, got.get()).ifPresent(gaps::add);
        compared++;
      }
    }
    return compared;
  }

  private static Optional<Object> got(PsiAnswer answer, String field) {
    return switch (field) {
      case "reference_counts", "pooled_reference" -> Optional.of(answer.bins().reference());
      case "current_counts", "pooled_current" -> Optional.of(answer.bins().current());
      default -> Optional.ofNullable(FIELDS.get(field)).map(figure -> figure.apply(answer.psi()));
    };
  }

  /** Cases that a caller can send; the others give counts, or edges of other tools. */
  private static Optional<PsiQuestion> question(GoldenCase golden) {
    boolean empty =
        golden.has("reference") && (isEmpty(golden, "reference") || isEmpty(golden, "current"));
    if (empty || golden.expected().has("error")) {
      return Optional.empty();
    }
    if (golden.has("pool_min_expected")) {
      return Optional.of(
          asked(
              named(golden.counts("reference_counts")),
              named(golden.counts("current_counts")),
              BinChoice.DECILES,
              Missing.DROP));
    }
    if (!golden.has("edges")) {
      return Optional.empty();
    }
    return cut(golden.text("edges"))
        .map(
            cut ->
                asked(
                    NumericSummary.of(golden.sample("reference")),
                    NumericSummary.of(golden.sample("current")),
                    new BinChoice((int) golden.number("bins"), cut),
                    Missing.valueOf(golden.text("missing").toUpperCase(Locale.ROOT))));
  }

  private static boolean isEmpty(GoldenCase golden, String side) {
    return Arrays.stream(golden.sample(side)).allMatch(Double::isNaN);
  }

  private static Optional<Cut> cut(String edges) {
    return switch (edges) {
      case "inverted_cdf" -> Optional.of(Cut.QUANTILE);
      case "equal_width" -> Optional.of(Cut.UNIFORM);
      default -> Optional.empty();
    };
  }

  private static PsiQuestion asked(
      Summary reference, Summary current, BinChoice bins, Missing missing) {
    return new PsiQuestion(reference, current, bins, missing, DriftLimits.PSI_GATES);
  }

  /** Categories whose order by name is that of the list. */
  private static CategoricalSummary named(long[] counts) {
    TreeMap<String, Long> byName = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byName.put("c%04d".formatted(i), counts[i]);
      }
    }
    return CategoricalSummary.of(byName, 0);
  }
}
