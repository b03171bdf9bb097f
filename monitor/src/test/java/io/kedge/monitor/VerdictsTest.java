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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  void windows_that_could_not_be_judged_for_decay_are_counted_and_the_newest_says_why() {
    List<Finding> calm = List.of(HandMade.drift("a", 0.01), HandMade.error("mae", 0.01, OK));
    List<Finding> worse = List.of(HandMade.drift("a", 0.01), HandMade.error("mae", 0.3, CRITICAL));
    Verdict first = verdict(0, true, calm);
    Verdict bad = verdict(1, true, worse);
    Verdict late = lacking(2, "the current rows have no labels");

    assertThat(Verdicts.overall(List.of(first, late)).sentence())
        .isEqualTo(
            "2 windows: no drift, no decay in the 1 of 2 windows that could be judged for it (not"
                + " the last one: the current rows have no labels).");
    assertThat(Verdicts.overall(List.of(first, bad, late)).sentence())
        .isEqualTo(
            "3 windows: no drift, decay of mae in 1 from 2015-07-06, decay judged in 2 of 3"
                + " windows (not in the last one: the current rows have no labels).");
    assertThat(
            Verdicts.overall(List.of(lacking(0, "20 of 100 labels"), verdict(1, true, calm)))
                .sentence())
        .contains("(not that from 2015-06-29: 20 of 100 labels)");
  }

  @Test
  void windows_without_rows_are_told_apart_and_are_not_counted_among_all() {
    List<Finding> drifted = List.of(HandMade.drift("a", 0.6));

    OverallVerdict overall =
        Verdicts.overall(
            List.of(verdict(0, true, drifted), noData(1), noData(2), verdict(3, true, drifted)));

    assertThat(overall.sentence())
        .isEqualTo("4 windows, 2 without data: a drifted in both windows (since 2015-06-29).");
    assertThat(overall.windows()).isEqualTo(4);
    assertThat(overall.judged()).isEqualTo(2);
  }

  @Test
  void a_weak_finding_of_one_window_among_many_may_be_chance() {
    assertThat(windowsWith(6, 0.02, 4))
        .isEqualTo(
            "6 windows: no drift, decay of mae in 1 from 2015-07-27 (may be chance, being one of 6"
                + " windows).");
    assertThat(windowsWith(6, 0.001, 4)).doesNotContain("chance");
  }

  /** At 5 % a window, 27 calm windows bring two in 39 % of cases, and five in 1 %. */
  @Test
  void weak_findings_of_some_windows_are_chance_as_long_as_calm_ones_bring_as_many() {
    assertThat(windowsWith(27, 0.03, 4, 20))
        .isEqualTo(
            "27 windows: no drift, decay of mae in 2 (first 2015-07-27, last 2015-11-16; may be"
                + " chance, being 2 of 27 windows).");
    assertThat(windowsWith(27, 0.03, 25, 26))
        .contains("in 2 since 2015-12-21 (may be chance, being 2 of 27 windows)");
    assertThat(windowsWith(27, 0.03, 1, 5, 9, 13, 17)).doesNotContain("chance");
    assertThat(windowsWith(27, 1e-5, 4, 20)).endsWith("in 2 (first 2015-07-27, last 2015-11-16).");
  }

  @Test
  void windows_that_could_not_be_judged_for_decay_do_not_make_chance_likelier() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int week = 0; week < 27; week++) {
      Finding mae = week < 2 ? weak(0.03) : HandMade.drift("b", 0.01);
      verdicts.add(verdict(week, true, List.of(HandMade.drift("a", 0.01), mae)));
    }

    // Both of the two windows that were judged.
    assertThat(Verdicts.overall(verdicts).sentence())
        .endsWith("decay of mae in 2 (first 2015-06-29, last 2015-07-06).");
  }

  @Test
  void since_is_said_only_where_every_later_window_has_it() {
    assertThat(windowsWith(6, 1e-9, 2, 3, 4, 5)).contains("decay of mae in 4 since 2015-07-13.");
    assertThat(windowsWith(6, 1e-9, 2, 3, 5))
        .contains("decay of mae in 3 (first 2015-07-13, last 2015-08-03).");
    assertThat(windowsWith(6, 1e-9, 0, 1)).contains("in 2 (first 2015-06-29, last 2015-07-06).");
  }

  private static String windowsWith(int windows, double p, int... found) {
    Set<Integer> weeks = Arrays.stream(found).boxed().collect(Collectors.toSet());
    List<Verdict> verdicts = new ArrayList<>();
    for (int week = 0; week < windows; week++) {
      Finding mae = weeks.contains(week) ? weak(p) : HandMade.error("mae", 0.01, OK);
      verdicts.add(verdict(week, true, List.of(HandMade.drift("a", 0.01), mae)));
    }
    return Verdicts.overall(verdicts).sentence();
  }

  private static Finding weak(double p) {
    return FindingDraft.ofMetric("mae", Optional.empty())
        .value(12)
        .pValue(p)
        .severity(WARNING)
        .deciding()
        .because("by hand");
  }

  private static Verdict lacking(int week, String why) {
    Verdict plain = verdict(week, true, List.of(HandMade.drift("a", 0.01)));
    return new Verdict(
        plain.window(), OK, "Not judged.", true, 5000, 1000, 0, Optional.of(why), plain.findings());
  }

  private static Verdict noData(int week) {
    return Verdict.withoutRows(verdict(week, false, List.of()).window().orElseThrow(), 5000);
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
