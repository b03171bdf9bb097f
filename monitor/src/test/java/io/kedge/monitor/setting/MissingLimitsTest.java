/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.MissingShare;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.Summary;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The floor under a rise of missing values, and the experiment that it rests on. */
class MissingLimitsTest {

  private static final MissingLimits DEFAULTS = MissingLimits.defaults();
  private static final MissingLimits NO_FLOOR = new MissingLimits(0.05, 0.25, 3, 0);
  private static final int DAYS = 1000;
  private static final long ROWS = 100_000;
  private static final double USUAL = 0.001;

  @Test
  void without_a_floor_ordinary_outages_are_a_fault_on_one_day_in_twenty() {
    double share = faultyDays(NO_FLOOR, outage -> outage);

    assertThat(share).isBetween(0.03, 0.07);
    assertThat(1 - Math.pow(1 - share, 50)).isGreaterThan(0.75);
  }

  @Test
  void with_the_floor_they_never_are() {
    assertThat(faultyDays(DEFAULTS, outage -> outage)).isZero();
  }

  @Test
  void a_sender_that_loses_one_row_in_fifty_is_seen_every_day() {
    assertThat(faultyDays(DEFAULTS, outage -> outage + 0.02)).isEqualTo(1.0);
  }

  @Test
  void a_fault_rises_by_a_factor_and_by_a_point() {
    assertThat(DEFAULTS.isFault(0.013, 0.062)).isTrue();
    assertThat(DEFAULTS.isFault(0, 0.01)).isTrue();
    assertThat(DEFAULTS.isFault(0.005, 0.015)).isTrue();
    assertThat(DEFAULTS.isFault(0, 0.0005)).isFalse();
    assertThat(DEFAULTS.isFault(0.02, 0.05)).isFalse();
    assertThat(DEFAULTS.isFault(0, 0)).isFalse();
  }

  @Test
  void a_floor_outside_the_shares_is_refused() {
    assertThatThrownBy(() -> new MissingLimits(0.05, 0.25, 3, -0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leastRise");
  }

  /**
   * The share of days called faulty when a thirty-day reference and every day lose rows to outages
   * of exponential length.
   */
  private static double faultyDays(MissingLimits limits, DoubleUnaryOperator today) {
    SplitMix64 random = new SplitMix64(20261124);
    int faulty = 0;
    for (int day = 0; day < DAYS; day++) {
      double lost = 0;
      for (int before = 0; before < 30; before++) {
        lost += outage(random) / 30;
      }
      faulty += isFaulty(limits, lost, today.applyAsDouble(outage(random))) ? 1 : 0;
    }
    return faulty / (double) DAYS;
  }

  private static boolean isFaulty(MissingLimits limits, double before, double now) {
    Measured change =
        (Measured) new MissingShare().compare(column(30 * ROWS, before), column(ROWS, now));
    return change.pValue().orElseThrow() < 0.05
        && limits.isFault(
            change.details().get("reference_share"), change.details().get("current_share"));
  }

  private static double outage(SplitMix64 random) {
    return -USUAL * Math.log1p(-random.nextDouble());
  }

  private static Summary column(long rows, double share) {
    long missing = Math.round(rows * share);
    return CategoricalSummary.of(new TreeMap<>(Map.of("present", rows - missing)), missing);
  }
}
