/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kedge.e2e.house.Checkout;
import io.kedge.e2e.house.Source;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.performance.PerformanceMetric;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every statistic and metric is listed, names its sources, and has a page. With {@code
 * -Dkedge.docs.write=true} the pages are written first.
 */
class StatisticPagesTest {

  private static final Path FOLDER = Checkout.find().root().resolve("docs/statistics");
  private static List<Entry> entries;
  private static Map<String, String> comments;
  private static JavaClasses classes;

  @BeforeAll
  static void read_lists() {
    entries = Entry.all();
    List<String> paths = entries.stream().map(Entry::source).toList();
    List<Source> sources =
        Checkout.find().javaSources().stream().filter(s -> paths.contains(s.path())).toList();
    comments = Comments.of(sources);
    classes = new ClassFileImporter().importPackages("io.kedge.stats");
    if (Boolean.getBoolean("kedge.docs.write")) {
      StatisticPages.write(FOLDER, StatisticPages.render(entries, comments));
    }
  }

  @Test
  void every_drift_statistic_is_listed() {
    List<String> listed = listed("drift");

    assertThat(listed).isNotEmpty();
    assertThat(
            ListRules.everyImplementationIsListed(classes, DriftStatistic.class.getName(), listed))
        .isEmpty();
  }

  @Test
  void every_metric_is_listed() {
    List<String> listed = listed("performance");

    assertThat(listed).isNotEmpty();
    assertThat(
            ListRules.everyImplementationIsListed(
                classes, PerformanceMetric.class.getName(), listed))
        .isEmpty();
  }

  @Test
  void wire_names_are_plain_and_unique() {
    List<String> names = entries.stream().map(Entry::wireName).toList();

    assertThat(ListRules.wireNamesArePlainAndUnique(names)).isEmpty();
  }

  @Test
  void every_entry_names_its_sources() {
    assertThat(ListRules.sourcesAreNamed(entries, comments, StatisticPages.read(FOLDER))).isEmpty();
  }

  @Test
  void pages_say_what_the_code_says() {
    Map<String, String> expected = StatisticPages.render(entries, comments);

    assertThat(StatisticPages.stale(expected, StatisticPages.read(FOLDER)))
        .as("write them with -Dkedge.docs.write=true")
        .isEmpty();
  }

  private static List<String> listed(String group) {
    return entries.stream().filter(e -> e.group().equals(group)).map(Entry::className).toList();
  }
}
