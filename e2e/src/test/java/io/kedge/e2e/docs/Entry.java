/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Descriptor;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of a list, as its page needs it.
 *
 * @param group the folder of its page: {@code drift} or {@code performance}
 * @param wireName its name in JSON and flags
 * @param title its name in prose
 * @param className its class
 * @param facts what its descriptor says, in reading order
 * @param references its sources
 */
record Entry(
    String group,
    String wireName,
    String title,
    String className,
    Map<String, String> facts,
    List<String> references) {

  static List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    DriftStatistics.all().forEach(statistic -> all.add(of(statistic)));
    PerformanceMetrics.all().forEach(metric -> all.add(of(metric)));
    return all;
  }

  private static Entry of(DriftStatistic statistic) {
    Descriptor d = statistic.descriptor();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("compares", words(d.kinds().stream(), "numeric", "categorical") + " columns");
    facts.put("range", d.range());
    facts.put("bands", bands(d.bands()));
    facts.put("meant for", d.minimumRows() + " rows and more on each side");
    facts.put("ask for it with", "`--statistics " + d.wireName() + "`");
    String type = statistic.getClass().getName();
    return new Entry("drift", d.wireName(), d.title(), type, facts, d.references());
  }

  private static Entry of(PerformanceMetric metric) {
    MetricDescriptor d = metric.descriptor();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tasks", words(d.tasks().stream(), "regression", "binary", "multiclass"));
    facts.put("range", d.range());
    facts.put("direction", d.direction().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    facts.put("change is", d.changeMode().wireName());
    String type = metric.getClass().getName();
    return new Entry("performance", d.wireName(), d.title(), type, facts, d.references());
  }

  private static String words(Stream<? extends Enum<?>> values, String... order) {
    List<String> all = values.map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    return Stream.of(order).filter(all::contains).collect(Collectors.joining(", "));
  }

  private static String bands(Bands bands) {
    if (!bands.exist()) {
      return "none";
    }
    return Stream.of(
            limit("moderate", bands.moderate()),
            limit("significant", bands.significant()),
            limit("critical", bands.critical()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String limit(String name, double from) {
    return Double.isInfinite(from) ? "" : name + " from " + from;
  }

  /** The page's path below {@code docs/statistics}. */
  String page() {
    return group + "/" + wireName.replace('_', '-') + ".md";
  }

  /** The source's path below the root; that of the enclosing class for a nested one. */
  String source() {
    String outer = className.contains("$") ? className.split("\\$", -1)[0] : className;
    return "stats/src/main/java/" + outer.replace('.', '/') + ".java";
  }
}
