/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** With default settings, the verdicts on real data are those that the sets' own stories demand. */
class RealVerdictsIT {

  @Test
  void flights_show_the_vanished_airline_in_every_week_and_late_decay() {
    JsonNode report = set("flights").orElseThrow().compare("--format", "json").json();

    assertThat(windowsOf(report, "airline", RealVerdictsIT::drift)).hasSize(27);
    assertThat(windowsOf(report, "distance", RealVerdictsIT::drift)).isEmpty();
    assertThat(windowsOf(report, "taxi_out", RealVerdictsIT::drift)).isEmpty();
    assertThat(
            windowsOf(
                report,
                "taxi_out",
                f ->
                    f.path("kind").asText().equals("data")
                        && !f.path("severity").asText().equals("ok")))
        .containsExactly("2015-12-28");
    assertThat(decayWindows(report)).isNotEmpty().allMatch(day -> day.compareTo("2015-10-26") >= 0);
  }

  @Test
  void bikes_decay_from_the_first_week_of_spring() {
    JsonNode report = set("bikes").orElseThrow().compare("--format", "json").json();

    assertThat(decayWindows(report)).contains("2011-04-04");
    assertThat(windowsOf(report, "temp", RealVerdictsIT::drift)).contains("2011-04-04");
  }

  @Test
  void adult_shows_the_columns_that_were_split_and_no_other() {
    JsonNode report =
        Kedge.run(
                "compare",
                Kedge.root().resolve("examples/data/adults.parquet").toString(),
                "--split",
                "education!=Some-college,HS-grad,Bachelors",
                "--judge-split",
                "--format",
                "json")
            .json();

    TreeMap<String, String> drifted = new TreeMap<>();
    for (JsonNode finding : report.path("findings")) {
      if (drift(finding)) {
        drifted.put(finding.path("column").asText(), finding.path("band").asText());
      }
    }
    assertThat(drifted)
        .containsOnlyKeys("education", "education-num", "occupation")
        .containsEntry("education", "critical")
        .containsEntry("education-num", "critical")
        .containsEntry("occupation", "moderate");
  }

  /** Sets whose licence keeps them out of the repository are judged when their folder is given. */
  @TestFactory
  List<DynamicTest> sets_that_are_not_bundled() {
    List<DynamicTest> tests = new ArrayList<>();
    set("sea").ifPresent(s -> tests.add(DynamicTest.dynamicTest("sea", () -> sea(s))));
    set("sentiment")
        .ifPresent(s -> tests.add(DynamicTest.dynamicTest("sentiment", () -> sentiment(s))));
    return tests;
  }

  private static void sea(RealSet set) {
    JsonNode report = set.compare("--format", "json").json();

    assertThat(report.path("windows")).hasSize(32);
    assertThat(windowsOf(report, "", RealVerdictsIT::drift)).isEmpty();
    assertThat(decayWindows(report)).isNotEmpty().allMatch(day -> day.compareTo("2024-01-11") >= 0);
  }

  private static void sentiment(RealSet set) {
    JsonNode report = set.compare("--format", "json").json();

    int insufficient = 0;
    for (JsonNode window : report.path("windows")) {
      if (window.path("rows").asInt() < 100) {
        insufficient++;
        assertThat(window.path("sentence").asText().toLowerCase(Locale.ROOT))
            .contains("insufficient data");
      }
    }
    assertThat(insufficient).isEqualTo(36);
    TreeSet<String> flagged = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      if (drift(finding)) {
        flagged.add(finding.path("column").asText());
        assertThat(day(finding)).isBetween("2020-03-26", "2020-03-28");
      }
    }
    assertThat(flagged).containsExactly("prediction", "probability");
    assertThat(decayWindows(report)).containsExactly("2020-03-26");
  }

  private static boolean drift(JsonNode finding) {
    return finding.path("drifted").asBoolean() && finding.path("kind").asText().equals("drift");
  }

  private static boolean decay(JsonNode finding) {
    return finding.path("kind").asText().equals("decay")
        && !finding.path("severity").asText().equals("ok");
  }

  private static Optional<RealSet> set(String name) {
    return RealSet.all().filter(set -> set.name().equals(name)).findFirst();
  }

  private static SortedSet<String> decayWindows(JsonNode report) {
    TreeSet<String> days = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      if (decay(finding)) {
        days.add(day(finding));
      }
    }
    return days;
  }

  /** The windows in which the column (any, if empty) has such a finding. */
  private static SortedSet<String> windowsOf(
      JsonNode report, String column, Predicate<JsonNode> is) {
    TreeSet<String> days = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      if ((column.isEmpty() || finding.path("column").asText().equals(column))
          && is.test(finding)) {
        days.add(day(finding));
      }
    }
    return days;
  }

  private static String day(JsonNode finding) {
    String from = finding.at("/window/from").asText();
    return from.isEmpty() ? from : from.substring(0, 10);
  }
}
