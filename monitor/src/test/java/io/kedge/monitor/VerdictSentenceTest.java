/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.kernel.Severity.CRITICAL;
import static io.kedge.kernel.Severity.OK;
import static io.kedge.kernel.Severity.WARNING;
import static io.kedge.monitor.HandMade.drift;
import static io.kedge.monitor.HandMade.error;
import static io.kedge.monitor.HandMade.missing;
import static io.kedge.monitor.HandMade.rate;
import static io.kedge.monitor.HandMade.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.monitor.Finding.Kind;
import io.kedge.stats.drift.Bands.Band;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictSentenceTest {

  @Test
  void a_column_told_as_a_fault_is_not_told_again_as_unjudged() {
    Finding lost = HandMade.missing(Kind.DATA, "a", 0, 1);

    assertThat(
            new VerdictSentence(
                    List.of(HandMade.undecided("a"), lost, HandMade.drift("b", 0.01)),
                    Set.of(),
                    Optional.empty())
                .text())
        .isEqualTo("No drift in 1 column; missing values of a rose from 0 % to 100 %.");
    assertThat(
            new VerdictSentence(List.of(HandMade.undecided("a"), lost), Set.of(), Optional.empty())
                .text())
        .isEqualTo(
            "No column could be judged by its values; missing values of a rose from 0 % to 100 %.");
  }

  @Test
  void drift_and_decay_stand_in_one_sentence() {
    assertThat(
            sentence(
                drift("carrier", 0.48),
                drift("distance", 0.01),
                drift("taxi_out", 0.02),
                error("mae", 0.22, CRITICAL)))
        .isEqualTo(
            "carrier drifted (PSI 0.48, significant) and mae is 22 % worse than the baseline"
                + " (critical); 2 further columns are stable.");
  }

  @Test
  void drift_without_decay_says_so_when_performance_was_tested() {
    assertThat(sentence(drift("carrier", 0.48), drift("distance", 0), error("mae", 0.01, OK)))
        .isEqualTo(
            "carrier drifted (PSI 0.48, significant) without decay; 1 further column is stable.");
    assertThat(sentence(drift("carrier", 0.48)))
        .isEqualTo("carrier drifted (PSI 0.48, significant).");
  }

  @Test
  void decay_without_drift_names_the_points_lost() {
    assertThat(sentence(drift("a", 0.01), drift("b", 0.01), rate("accuracy", 0.052, CRITICAL)))
        .isEqualTo("No drift in 2 columns; accuracy fell 5.2 points (critical).");
  }

  @Test
  void nothing_found_is_said_plainly() {
    assertThat(sentence(drift("a", 0.01))).isEqualTo("No drift in 1 column.");
    assertThat(sentence(drift("a", 0.01), rate("accuracy", -0.01, OK)))
        .isEqualTo("No drift in 1 column and no decay.");
  }

  @Test
  void a_suspicion_is_not_called_decay_nor_denied() {
    assertThat(sentence(drift("a", 0.01), error("mae", 0.12, OK)))
        .isEqualTo("No drift in 1 column; decay of mae is suspected, not confirmed.");
  }

  @Test
  void worst_first_answers_before_features_three_names_at_most() {
    List<Finding> findings =
        List.of(
            drift("f1", 0.15),
            drift("f2", 0.7),
            drift("f3", 0.3),
            drift("prediction", 0.26),
            drift("f4", 0.9));

    String sentence = new VerdictSentence(findings, Set.of("prediction"), Optional.empty()).text();

    assertThat(sentence)
        .isEqualTo(
            "prediction (PSI 0.26, significant), f4 (PSI 0.90, critical), f2 (PSI 0.70, critical)"
                + " and 2 more drifted.");
  }

  @Test
  void the_other_way_round_the_sentence_is_another() {
    Finding worse = error("mae", 0.30, CRITICAL);

    assertThat(sentence(drift("x", 0.01), drift("y", 0.6), worse))
        .startsWith("y drifted (PSI 0.60, critical)");
    assertThat(sentence(drift("x", 0.6), drift("y", 0.01), worse))
        .startsWith("x drifted (PSI 0.60, critical)");
  }

  @Test
  void several_metrics_share_one_baseline() {
    assertThat(
            sentence(
                drift("a", 0.6),
                drift("b", 0.7),
                error("mae", 0.12, WARNING),
                error("rmse", 0.30, CRITICAL)))
        .isEqualTo(
            "b (PSI 0.70, critical) and a (PSI 0.60, critical) drifted, and rmse is 30 % worse"
                + " than the baseline (critical) and mae is 12 % worse (warning).");
  }

  @Test
  void a_band_that_the_gate_did_not_confirm_is_toned_down() {
    assertThat(sentence(drift("a", 0.27, WARNING, Band.SIGNIFICANT)))
        .isEqualTo("a drifted (PSI 0.27, at least moderate).");
  }

  @Test
  void missing_values_are_told_apart_from_drift() {
    assertThat(sentence(drift("a", 0.01), missing(Kind.DATA, "a", 0.013, 0.062)))
        .isEqualTo("No drift in 1 column; missing values of a rose from 1.3 % to 6.2 %.");
    assertThat(sentence(drift("a", 0.01), drift("b", 0.01), missing(Kind.DRIFT, "a", 0.40, 0.30)))
        .isEqualTo("Missing values of a fell from 40 % to 30 %; 1 further column is stable.");
  }

  @Test
  void columns_that_could_not_be_judged_are_counted() {
    assertThat(sentence(drift("a", 0.01), undecided("b"), undecided("c")))
        .isEqualTo("No drift in 1 column; 2 columns could not be judged.");
    assertThat(sentence(undecided("b"))).isEqualTo("No column could be judged.");
    assertThat(sentence()).isEqualTo("There are no columns to judge.");
  }

  @Test
  void too_few_rows_name_the_side_and_the_need() {
    assertThat(VerdictSentence.insufficient(5000, 73, 100))
        .isEqualTo("Insufficient data: 73 rows, 100 are needed.");
    assertThat(VerdictSentence.insufficient(5000, 1, 100))
        .isEqualTo("Insufficient data: 1 row, 100 are needed.");
    assertThat(VerdictSentence.insufficient(12, 5000, 100))
        .isEqualTo("Insufficient data: the reference has 12 rows, 100 are needed.");
  }

  private static String sentence(Finding... findings) {
    return new VerdictSentence(List.of(findings), Set.of(), Optional.empty()).text();
  }
}
