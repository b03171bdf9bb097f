/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding;
import io.kedge.monitor.Verdict;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.report.ReportInput.JudgedWindow;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reports to test with: drawn values, real summaries and real statistics, and a verdict by a rule
 * of thumb instead of the judge, so that its wording does not decide about layout tests.
 */
public final class Specimen {
  private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");

  private final List<Field> fields = new ArrayList<>();
  private final List<ColumnProfile> reference = new ArrayList<>();
  private final List<List<ColumnProfile>> current = new ArrayList<>();
  private final SplitMix64 random = new SplitMix64(7);
  private final int referenceRows;
  private final int currentRows;
  private boolean metric;
  private final Map<String, String> asked = new LinkedHashMap<>();
  private String sentence = "One column drifted: price.";

  private Specimen(int referenceRows, int currentRows, int windows) {
    this.referenceRows = referenceRows;
    this.currentRows = currentRows;
    for (int i = 0; i < windows; i++) {
      current.add(new ArrayList<>());
    }
  }

  /** A specimen of so many rows; with one window all rows are judged together. */
  public static Specimen of(int referenceRows, int currentRows, int windows) {
    return new Specimen(referenceRows, currentRows, windows);
  }

  /** The one that most tests use: two numbers, a category, an id, a metric, four weeks. */
  public static ComparisonReport fourWeeks() {
    return of(800, 400, 4)
        .numbers("price", 1.6)
        .numbers("volume", 0)
        .names("airline", "B6")
        .other("row_id", Role.ID)
        .withMetric()
        .report();
  }

  /** A number whose mean moves by so many standard deviations until the last window. */
  public Specimen numbers(String name, double shift) {
    fields.add(new Field(name, Kind.NUMERIC, Role.FEATURE, "all values are numbers"));
    reference.add(column(name, NumericSummary.of(draw(referenceRows, 0))));
    for (int i = 0; i < current.size(); i++) {
      double by = shift * (i + 1) / current.size();
      current.get(i).add(column(name, NumericSummary.of(draw(currentRows, by))));
    }
    return this;
  }

  /** A category of which one name vanishes. */
  public Specimen names(String name, String vanishing) {
    fields.add(new Field(name, Kind.CATEGORICAL, Role.FEATURE, "text"));
    List<String> all = List.of("AA", vanishing, "DL", "UA");
    reference.add(column(name, CategoricalSummary.of(pick(all, referenceRows))));
    for (int i = 0; i < current.size(); i++) {
      List<String> left = i == 0 ? all : List.of("AA", "DL", "UA");
      current.get(i).add(column(name, CategoricalSummary.of(pick(left, currentRows))));
    }
    return this;
  }

  /** So many numbers, every tenth of which moves; they share their values to be made quickly. */
  public Specimen many(int columns, String prefix) {
    Summary before = NumericSummary.of(draw(referenceRows, 0));
    Summary same = NumericSummary.of(draw(currentRows, 0));
    Summary moved = NumericSummary.of(draw(currentRows, 2));
    for (int i = 0; i < columns; i++) {
      String name = prefix + "feature_" + i;
      fields.add(new Field(name, Kind.NUMERIC, Role.FEATURE, "all values are numbers"));
      reference.add(column(name, before));
      for (List<ColumnProfile> window : current) {
        window.add(column(name, i % 10 == 0 ? moved : same));
      }
    }
    return this;
  }

  /** A text that is the same in every row. */
  public Specimen constant(String name, String text) {
    fields.add(new Field(name, Kind.CATEGORICAL, Role.FEATURE, "text"));
    reference.add(column(name, CategoricalSummary.of(pick(List.of(text), referenceRows))));
    for (List<ColumnProfile> window : current) {
      window.add(column(name, CategoricalSummary.of(pick(List.of(text), currentRows))));
    }
    return this;
  }

  /** A text of which no value comes often enough to have a bin of its own. */
  public Specimen rare(String name) {
    fields.add(new Field(name, Kind.CATEGORICAL, Role.FEATURE, "text"));
    reference.add(column(name, CategoricalSummary.of(numbered(referenceRows))));
    for (List<ColumnProfile> window : current) {
      window.add(column(name, CategoricalSummary.of(numbered(currentRows))));
    }
    return this;
  }

  /** A number that has one value before and another one now. */
  public Specimen twoConstants(String name, double before, double now) {
    fields.add(new Field(name, Kind.NUMERIC, Role.FEATURE, "all values are numbers"));
    reference.add(column(name, NumericSummary.of(filled(referenceRows, before))));
    for (List<ColumnProfile> window : current) {
      window.add(column(name, NumericSummary.of(filled(currentRows, now))));
    }
    return this;
  }

  /** With a setting of that name and value. */
  public Specimen asked(String setting, String value) {
    asked.put(setting, value);
    return this;
  }

  /** A column that is not a feature. */
  public Specimen other(String name, Role role) {
    fields.add(new Field(name, Kind.CATEGORICAL, role, "named " + name));
    return this;
  }

  /** With a mean absolute error that grows. */
  public Specimen withMetric() {
    metric = true;
    return this;
  }

  /** With another verdict. */
  public Specimen sentence(String verdict) {
    sentence = verdict;
    return this;
  }

  /** The report. */
  public ComparisonReport report() {
    return ComparisonReport.of(input("before.csv", "after.csv"));
  }

  /** What the report is made from. */
  public ReportInput input(String referenceName, String currentName) {
    List<JudgedWindow> windows = new ArrayList<>();
    Severity worst = Severity.OK;
    for (int i = 0; i < current.size(); i++) {
      Verdict verdict = verdict(i);
      worst = worst.worst(verdict.severity());
      windows.add(new JudgedWindow(verdict, profile(current.get(i), currentRows)));
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("false_discovery_rate", "0.05");
    settings.put("rows_to_decide", "100");
    settings.putAll(asked);
    return new ReportInput(
        referenceName,
        currentName,
        profile(reference, referenceRows),
        windows,
        worst,
        sentence,
        new Schema(fields),
        List.of("column 'colour' is only in the reference"),
        settings);
  }

  private Verdict verdict(int index) {
    Optional<TimeWindow> window =
        current.size() == 1
            ? Optional.empty()
            : Optional.of(
                new TimeWindow(
                    MONDAY.plus(Duration.ofDays(7L * index)),
                    MONDAY.plus(Duration.ofDays(7L * index + 7))));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < reference.size(); i++) {
      for (DriftStatistic statistic : RuleOfThumb.statistics(reference.get(i).summary())) {
        findings.add(
            RuleOfThumb.drift(statistic, reference.get(i), current.get(index).get(i), window));
      }
    }
    if (metric) {
      findings.add(RuleOfThumb.mae(9 + 0.6 * index, window));
    }
    Severity severity =
        findings.stream().map(Finding::severity).reduce(Severity.OK, Severity::worst);
    return new Verdict(
        window,
        severity,
        "Week " + (index + 1) + ": " + severity.wireName() + ".",
        currentRows >= 100,
        referenceRows,
        currentRows,
        metric ? currentRows : 0,
        Optional.empty(),
        findings);
  }

  private double[] draw(int rows, double shift) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = 0; k < 12; k++) {
        sum += random.nextDouble();
      }
      values[i] = Math.rint((sum - 6 + shift) * 1000) / 100 + 50;
    }
    return values;
  }

  private static double[] filled(int rows, double value) {
    double[] values = new double[rows];
    Arrays.fill(values, value);
    return values;
  }

  private static String[] numbered(int rows) {
    return IntStream.range(0, rows).mapToObj(i -> "value " + i).toArray(String[]::new);
  }

  private String[] pick(List<String> names, int rows) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = names.get((int) (random.nextDouble() * names.size()));
    }
    return values;
  }

  private static ColumnProfile column(String name, Summary summary) {
    return new ColumnProfile(name, Role.FEATURE, summary);
  }

  private static Profile profile(List<ColumnProfile> columns, long rows) {
    return new Profile(
        columns,
        rows,
        Optional.empty(),
        Optional.empty(),
        new ProfileOptions(50_000, 1000, 10_000),
        List.of());
  }
}
