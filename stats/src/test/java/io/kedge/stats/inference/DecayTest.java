/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static io.kedge.stats.inference.DecaySamples.errors;
import static io.kedge.stats.inference.DecaySamples.hits;
import static io.kedge.stats.inference.DecaySamples.hourly;
import static io.kedge.stats.inference.DecaySamples.known;
import static io.kedge.stats.inference.DecaySamples.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.inference.DecayResult.Level;
import io.kedge.stats.math.Normal;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.classification.RocAuc;
import io.kedge.stats.performance.regression.MeanAbsoluteError;
import io.kedge.stats.performance.regression.RootMeanSquaredError;
import org.junit.jupiter.api.Test;

class DecayTest {

  private static final DecayThresholds RELATIVE =
      new DecayThresholds(0.10, 0.15, ChangeMode.RELATIVE);
  private static final DecayThresholds POINTS =
      new DecayThresholds(0.03, 0.05, ChangeMode.ABSOLUTE);

  @Test
  void a_threshold_is_reached_at_equality() {
    DecayResult.Known warning =
        known(Decay.of(new MeanAbsoluteError(), errors(1, 3), errors(1.1, 3.3), RELATIVE));
    DecayResult.Known critical =
        known(Decay.of(new Accuracy(), hits(95, 100), hits(90, 100), POINTS));

    assertThat(warning.level()).isEqualTo(Level.WARNING);
    assertThat(warning.change()).isCloseTo(0.1, within(1e-12));
    assertThat(critical.level()).isEqualTo(Level.CRITICAL);
  }

  @Test
  void an_improvement_is_never_decay() {
    DecayResult.Known error =
        known(Decay.of(new MeanAbsoluteError(), errors(2, 3), errors(0.2, 0.3), RELATIVE));
    DecayResult.Known accuracy =
        known(Decay.of(new Accuracy(), hits(700, 1000), hits(990, 1000), POINTS));

    assertThat(error.change()).isNegative();
    assertThat(error.suspected()).isFalse();
    assertThat(error.pValue().orElseThrow()).isGreaterThan(0.5);
    assertThat(accuracy.change()).isNegative();
    assertThat(accuracy.confirmed()).isFalse();
  }

  @Test
  void the_same_rows_on_both_sides_show_no_change() {
    DecayResult.Known result =
        known(Decay.of(new MeanAbsoluteError(), errors(1, 2, 4), errors(1, 2, 4), RELATIVE));

    assertThat(result.change()).isZero();
    assertThat(result.pValue().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(result.interval().orElseThrow().contains(0)).isTrue();
  }

  @Test
  void the_ratio_of_means_agrees_with_the_same_test_on_single_losses() {
    double[] before = {1, 2, 4, 1.5, 2.5, 0.5};
    double[] now = {2, 3, 4, 2.5, 1};
    RatioOfLosses means = RatioOfLosses.ofMeans(before, now);
    RatioOfLosses roots = RatioOfLosses.ofRootMeanSquares(before, now);

    DecayResult.Known mae =
        known(Decay.of(new MeanAbsoluteError(), errors(before), errors(now), RELATIVE));
    DecayResult.Known rmse =
        known(Decay.of(new RootMeanSquaredError(), errors(before), errors(now), RELATIVE));

    assertThat(mae.change()).isCloseTo(means.relativeIncrease(), within(1e-12));
    assertThat(mae.pValue().orElseThrow()).isCloseTo(means.pValueBeyond(0), within(1e-12));
    assertThat(mae.beyondWarning().orElseThrow()).isCloseTo(means.pValueBeyond(0.1), within(1e-12));
    assertThat(mae.interval().orElseThrow().high())
        .isCloseTo(means.logDelta(0.05).high() - 1, within(1e-12));
    assertThat(rmse.pValue().orElseThrow()).isCloseTo(roots.pValueBeyond(0), within(1e-12));
    assertThat(rmse.interval().orElseThrow().low())
        .isCloseTo(roots.logDelta(0.05).low() - 1, within(1e-12));
  }

  @Test
  void accuracy_is_judged_by_the_unpooled_z_and_newcombes_interval() {
    DecayResult.Known result =
        known(Decay.of(new Accuracy(), hits(900, 1000), hits(170, 200), POINTS));

    double z = 0.05 / Math.sqrt(0.9 * 0.1 / 1000 + 0.85 * 0.15 / 200);
    Interval newcombe =
        DifferenceOfProportions.newcombe(
            DifferenceOfProportions.Arm.of(900, 1000),
            DifferenceOfProportions.Arm.of(170, 200),
            0.05);
    assertThat(result.pValue().orElseThrow()).isCloseTo(Normal.sf(z), within(1e-12));
    assertThat(result.interval().orElseThrow().low()).isCloseTo(newcombe.low(), within(1e-12));
    assertThat(result.interval().orElseThrow().high()).isCloseTo(newcombe.high(), within(1e-12));
    assertThat(result.suspected()).isTrue();
  }

  @Test
  void accuracy_can_fall_relatively_and_from_one_to_zero() {
    DecayThresholds share = new DecayThresholds(0.05, 0.1, ChangeMode.RELATIVE);

    DecayResult.Known relative =
        known(Decay.of(new Accuracy(), hits(800, 1000), hits(720, 1000), share));
    DecayResult.Known collapse = known(Decay.of(new Accuracy(), hits(50, 50), hits(0, 50), POINTS));
    DecayResult.Known relativeCollapse =
        known(Decay.of(new Accuracy(), hits(40, 50), hits(0, 50), share));

    assertThat(relative.change()).isCloseTo(0.1, within(1e-12));
    assertThat(relative.level()).isEqualTo(Level.CRITICAL);
    assertThat(collapse.confirmed()).isTrue();
    assertThat(collapse.pValue().orElseThrow()).isPositive();
    assertThat(relativeCollapse.change()).isEqualTo(1);
    assertThat(relativeCollapse.confirmed()).isTrue();
  }

  @Test
  void rows_in_order_of_time_are_judged_by_blocks_or_with_a_caution() {
    DecayResult.Known blocks =
        known(Decay.of(new MeanAbsoluteError(), hourly(40), hourly(30), RELATIVE));
    DecayResult.Known few =
        known(Decay.of(new MeanAbsoluteError(), hourly(40), hourly(10), RELATIVE));

    assertThat(blocks.blocksUsed()).isTrue();
    assertThat(blocks.caution()).isEmpty();
    assertThat(few.caution().orElseThrow()).contains("fewer than 20 days");
  }

  @Test
  void losses_that_never_vary_are_certain_in_the_limit() {
    DecayResult.Known worse =
        known(Decay.of(new MeanAbsoluteError(), errors(1, 1), errors(2, 2), RELATIVE));
    DecayResult.Known same =
        known(Decay.of(new MeanAbsoluteError(), errors(1, 1), errors(1, 1), RELATIVE));

    assertThat(worse.pValue().orElseThrow()).isZero();
    assertThat(same.pValue().orElseThrow()).isEqualTo(1);
  }

  @Test
  void an_area_is_compared_by_delongs_error() {
    DecayResult.Known result = known(Decay.of(new RocAuc(), scores(0.4), scores(0.05), POINTS));

    assertThat(result.confirmed()).isTrue();
    assertThat(result.interval().orElseThrow().contains(result.change())).isTrue();
  }
}
