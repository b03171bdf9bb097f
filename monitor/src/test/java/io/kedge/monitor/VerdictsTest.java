/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.kernel.Severity.CRITICAL;
import static io.kedge.kernel.Severity.OK;
import static io.kedge.kernel.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Instant START = Instant.parse("2015-06-29T00:00:00Z");

  @Test
  void spells_are_counted_and_dated() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int week = 0; week < 27; week++) {
      List<Finding> findings = new ArrayList<>(List.of(HandMade.drift("carrier", 0.48)));
      if (week >= 20) {
        findings.add(HandMade.error("mae", 0.2, CRITICAL));
      }
      if (week == 26) {
        findings.add(HandMade.missing(Kind.DATA, "taxi_out", 0.013, 0.062));
      }
      verdicts.add(verdict(week, true, findings));
    }

    OverallVerdict overall = Verdicts.overall(verdicts);

    assertThat(overall.sentence())
        .isEqualTo(
            "27 windows: carrier drifted in all 27 (since 2015-06-29), decay of mae in 7 since"
                + " 2015-11-16, missing values of taxi_out in 1 since 2015-12-28.");
    assertThat(overall.severity()).isEqualTo(CRITICAL);
    assertThat(overall.windows()).isEqualTo(27);
    assertThat(overall.judged()).isEqualTo(27);
  }

  @Test
  void calm_windows_are_said_to_be_calm() {
    List<Finding> calm = List.of(HandMade.drift("a", 0.01), HandMade.error("mae", 0.01, OK));

    OverallVerdict overall =
        Verdicts.overall(List.of(verdict(0, true, calm), verdict(1, false, List.of())));

    assertThat(overall.sentence())
        .isEqualTo("2 windows: no drift and no decay; 1 window had too few rows.");
    assertThat(overall.severity()).isEqualTo(OK);
    assertThat(overall.judged()).isEqualTo(1);
  }

  @Test
  void no_decay_is_not_claimed_where_performance_was_never_tested() {
    List<Finding> calm = List.of(HandMade.drift("a", 0.01));

    OverallVerdict overall =
        Verdicts.overall(List.of(verdict(0, true, calm), verdict(1, true, calm)));

    assertThat(overall.sentence()).isEqualTo("2 windows: no drift.");
  }

  @Test
  void decay_alone_says_that_nothing_drifted() {
    List<Finding> findings =
        List.of(HandMade.drift("a", 0.01), HandMade.rate("accuracy", 0.04, WARNING));

    OverallVerdict overall =
        Verdicts.overall(List.of(verdict(0, true, findings), verdict(1, true, findings)));

    assertThat(overall.sentence())
        .isEqualTo("2 windows: no drift, decay of accuracy in both windows (since 2015-06-29).");
    assertThat(overall.severity()).isEqualTo(WARNING);
  }

  @Test
  void more_than_three_columns_are_counted_not_named() {
    List<Finding> findings =
        List.of(
            HandMade.drift("a", 0.6),
            HandMade.drift("b", 0.6),
            HandMade.drift("c", 0.6),
            HandMade.drift("d", 0.6),
            HandMade.drift("e", 0.6));

    OverallVerdict overall =
        Verdicts.overall(List.of(verdict(0, true, List.of()), verdict(1, true, findings)));

    assertThat(overall.sentence())
        .isEqualTo(
            "2 windows: a drifted in 1 since 2015-07-06, b in 1 since 2015-07-06, c in 1 since"
                + " 2015-07-06 and 2 more columns.");
  }

  @Test
  void windows_without_rows_enough_say_only_that() {
    assertThat(
            Verdicts.overall(List.of(verdict(0, false, List.of()), verdict(1, false, List.of())))
                .sentence())
        .isEqualTo("2 windows: insufficient data in both of them.");
  }

  @Test
  void a_single_verdict_keeps_its_sentence() {
    Verdict only = verdict(0, true, List.of(HandMade.drift("a", 0.6)));

    assertThat(Verdicts.overall(List.of(only)).sentence()).isEqualTo(only.sentence());
  }

  @Test
  void no_verdicts_are_the_callers_mistake() {
    assertThatThrownBy(() -> Verdicts.overall(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("verdicts");
  }

  private static Verdict verdict(int week, boolean judged, List<Finding> findings) {
    Instant from = START.plus(Duration.ofDays(7L * week));
    Severity worst = findings.stream().map(Finding::severity).reduce(OK, Severity::worst);
    return new Verdict(
        Optional.of(new TimeWindow(from, from.plus(Duration.ofDays(7)))),
        worst,
        "The sentence of week " + week + ".",
        judged,
        5000,
        judged ? 1000 : 7,
        0,
        Optional.empty(),
        findings);
  }
}
