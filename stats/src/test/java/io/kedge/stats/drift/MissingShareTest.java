/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MissingShareTest {

  @Test
  void a_rise_is_positive_and_has_a_factor() {
    Measured change = compared(1000, 10, 500, 30);

    assertThat(change.value()).isCloseTo(0.05, within(1e-15));
    assertThat(change.details())
        .containsEntry("reference_share", 0.01)
        .containsEntry("current_share", 0.06)
        .containsEntry("rise_factor", 6.0);
  }

  @Test
  void a_fall_is_negative() {
    assertThat(compared(200, 40, 100, 5).value()).isCloseTo(-0.15, within(1e-15));
  }

  @Test
  void the_p_value_is_the_pooled_two_proportion_test() {
    double p = MissingShare.pValue(10, 1000, 30, 500);

    // erfc(5.666230173895308 / √2) by Python's math module
    assertThat(p).isCloseTo(1.4597340760654427e-8, withPercentage(1e-8));
  }

  @Test
  void rare_events_are_tested_exactly() {
    // One of 10,100 rows is missing, and it is among the 100: exactly 100/10,100.
    assertThat(MissingShare.pValue(0, 10_000, 1, 100)).isCloseTo(1 / 101.0, withPercentage(1e-8));
    assertThat(MissingShare.pValue(10_000, 10_000, 99, 100))
        .isCloseTo(1 / 101.0, withPercentage(1e-8));
    assertThat(compared(10_000, 0, 100, 1).pValue().orElseThrow()).isGreaterThan(0.009);
  }

  @Test
  void a_fall_lies_in_the_band_of_its_size() {
    assertThat(MissingShare.DESCRIPTOR.band(-0.06)).isEqualTo(Band.MODERATE);
    assertThat(MissingShare.DESCRIPTOR.band(0.06)).isEqualTo(Band.MODERATE);
    assertThat(MissingShare.DESCRIPTOR.band(-0.04)).isEqualTo(Band.STABLE);
  }

  @Test
  void nothing_missing_on_either_side_is_no_change() {
    Measured change = compared(50, 0, 40, 0);

    assertThat(change.value()).isZero();
    assertThat(change.pValue()).hasValue(1.0);
    assertThat(change.details()).doesNotContainKey("rise_factor");
  }

  @Test
  void a_column_that_vanished_altogether_is_measured() {
    Measured change = compared(50, 0, 40, 40);

    assertThat(change.value()).isEqualTo(1.0);
    assertThat(change.pValue().orElseThrow()).isLessThan(1e-15);
  }

  private static Measured compared(int n, int missingReference, int m, int missingCurrent) {
    return (Measured)
        new MissingShare().compare(column(n, missingReference), column(m, missingCurrent));
  }

  private static NumericSummary column(int rows, int missing) {
    double[] values = new double[rows];
    Arrays.fill(values, 0, missing, Double.NaN);
    return NumericSummary.of(values);
  }
}
