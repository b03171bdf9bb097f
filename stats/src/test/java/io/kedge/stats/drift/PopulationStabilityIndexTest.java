/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures themselves are held by the golden family {@code psi}. */
class PopulationStabilityIndexTest {

  @Test
  void equal_shares_score_exactly_zero_whatever_the_totals() {
    PsiResult result =
        PopulationStabilityIndex.of(new long[] {10, 20, 70}, new long[] {30, 60, 210});

    assertThat(result.psi()).isZero();
    assertThat(result.pValue()).isEqualTo(1.0);
    assertThat(result.psiJeffreys()).isPositive();
  }

  @Test
  void five_values_against_five_are_no_evidence() {
    NumericSummary reference = NumericSummary.of(new double[] {0.1, 0.2, 0.3, 0.4, 0.5});
    NumericSummary current = NumericSummary.of(new double[] {0.15, 0.25, 0.35, 0.45, 0.55});

    Measured psi = (Measured) new PopulationStabilityIndex().compare(reference, current);

    assertThat(psi.value()).isCloseTo(0.21459172165788, within(1e-14));
    assertThat(psi.pValue().orElseThrow()).isCloseTo(0.9698539228, within(1e-9));
    assertThat(psi.details())
        .containsOnlyKeys(
            "psi_floor_1e-4",
            "psi_corrected",
            "expected_under_no_drift",
            "degrees_of_freedom",
            "p_exceeds_0.1",
            "p_exceeds_0.25",
            "ci95_low",
            "ci95_high")
        .containsEntry("degrees_of_freedom", 4.0);
    assertThat(psi.details().get("psi_floor_1e-4")).isCloseTo(1.65804983777445, within(1e-13));
    assertThat(psi.details().get("expected_under_no_drift")).isCloseTo(1.6, within(1e-15));
    assertThat(psi.details().get("psi_corrected")).isNegative();
  }

  @Test
  void an_empty_bin_weighs_less_the_more_rows_there_are() {
    PsiResult few = PopulationStabilityIndex.of(new long[] {2, 18}, new long[] {0, 20});
    PsiResult many = PopulationStabilityIndex.of(new long[] {2000, 18_000}, new long[] {0, 20_000});

    assertThat(few.psi()).isLessThan(many.psi());
    assertThat(few.floor(1e-4)).isEqualTo(many.floor(1e-4));
    assertThat(few.psiRaw()).isEmpty();
  }

  @Test
  void a_column_of_one_category_cannot_move() {
    PsiResult result = PopulationStabilityIndex.of(new long[] {77}, new long[] {12});

    assertThat(result.degreesOfFreedom()).isZero();
    assertThat(result.pValue()).isEqualTo(1.0);
    assertThat(result.exceeds(0.1)).isEqualTo(1.0);
    assertThat(result.interval95()).containsExactly(0, 0);
    assertThat(result.criticalValue(0.05)).isZero();
  }

  @Test
  void a_constant_that_moves_by_the_least_step_is_seen() {
    double[] before = new double[200];
    double[] now = new double[150];
    java.util.Arrays.fill(before, 5);
    java.util.Arrays.fill(now, Math.nextUp(5.0));

    Measured psi =
        (Measured)
            new PopulationStabilityIndex()
                .compare(NumericSummary.of(before), NumericSummary.of(now));

    assertThat(psi.value()).isGreaterThan(5);
    assertThat(psi.pValue().orElseThrow()).isLessThan(1e-100);
  }

  @Test
  void a_category_that_vanishes_is_measured_without_infinity() {
    TreeMap<String, Long> before = new TreeMap<>();
    before.put("AA", 900L);
    before.put("US", 67L);
    TreeMap<String, Long> now = new TreeMap<>();
    now.put("AA", 500L);

    Measured psi =
        (Measured)
            new PopulationStabilityIndex()
                .compare(CategoricalSummary.of(before, 3), CategoricalSummary.of(now, 0));

    assertThat(psi.referenceCount()).isEqualTo(967);
    assertThat(psi.details().get("ci95_low")).isGreaterThan(0.1);
  }

  @Test
  void bands_are_closed_below() {
    Bands bands = PopulationStabilityIndex.DESCRIPTOR.bands();

    assertThat(bands.of(Math.nextDown(0.1))).isEqualTo(Band.STABLE);
    assertThat(bands.of(0.1)).isEqualTo(Band.MODERATE);
    assertThat(bands.of(0.25)).isEqualTo(Band.SIGNIFICANT);
    assertThat(bands.of(0.5)).isEqualTo(Band.CRITICAL);
  }

  @Test
  void bad_counts_are_refused_by_name() {
    long[] one = {1};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopulationStabilityIndex.of(one, new long[] {1, 2}))
        .withMessageContaining("same number of bins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopulationStabilityIndex.of(one, new long[] {0}))
        .withMessage("current must hold at least one row, but held none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopulationStabilityIndex.of(new long[] {-1}, one))
        .withMessageStartingWith("reference must hold counts of at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopulationStabilityIndex.of(one, one).floor(0))
        .withMessageContaining("epsilon");
  }
}
