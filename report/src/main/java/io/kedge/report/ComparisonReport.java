/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows and chart records of a comparison, from which every format is written: what differs
 * between table, JSON, Markdown and HTML is layout, never a figure. Immutable.
 *
 * @param referenceName what the reference is called
 * @param currentName what the current data are called
 * @param referenceRows reference rows
 * @param currentRows current rows of all windows
 * @param labelledRows current rows that had a label
 * @param severity the worst severity
 * @param mark the same as a state, which may also be "not judged"
 * @param sentence the verdict in one sentence
 * @param findings every finding of every window
 * @param windows one row a window, in the order of time
 * @param columns one row a column, in the order of the source
 * @param metrics one row a metric, in the order of the findings
 * @param notes what the reader should know about the input
 * @param settings the settings that led to the verdict, in reading order
 */
public record ComparisonReport(
    String referenceName,
    String currentName,
    long referenceRows,
    long currentRows,
    long labelledRows,
    Severity severity,
    Mark mark,
    String sentence,
    List<Finding> findings,
    List<WindowRow> windows,
    List<ColumnRow> columns,
    List<MetricRow> metrics,
    List<String> notes,
    Map<String, String> settings) {

  private static final Comparator<ColumnRow> WORST_FIRST =
      Comparator.<ColumnRow, Mark>comparing(ColumnRow::mark, Comparator.reverseOrder())
          .thenComparing(ColumnRow::flagged, Comparator.reverseOrder())
          .thenComparing(row -> row.psi().orElse(-1), Comparator.reverseOrder());

  /** Copies the collections. */
  public ComparisonReport {
    findings = List.copyOf(findings);
    windows = List.copyOf(windows);
    columns = List.copyOf(columns);
    metrics = List.copyOf(metrics);
    notes = List.copyOf(notes);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * The report of a comparison.
   *
   * @throws IllegalArgumentException if there is no window
   */
  public static ComparisonReport of(ReportInput input) {
    if (input.windows().isEmpty()) {
      throw new IllegalArgumentException("windows must not be empty");
    }
    List<Finding> findings =
        input.windows().stream().flatMap(w -> w.verdict().findings().stream()).toList();
    boolean judged = input.windows().stream().anyMatch(w -> w.verdict().judged());
    return new ComparisonReport(
        input.referenceName(),
        input.currentName(),
        input.windows().get(0).verdict().referenceRows(),
        input.windows().stream().mapToLong(w -> w.verdict().currentRows()).sum(),
        input.windows().stream().mapToLong(w -> w.verdict().labelledRows()).sum(),
        input.severity(),
        Mark.of(input.severity(), judged),
        input.sentence(),
        findings,
        WindowRows.of(input),
        ColumnRows.of(input),
        MetricRows.of(input),
        input.notes(),
        input.settings());
  }

  /** Whether there was enough to judge anything. */
  public boolean judged() {
    return windows.stream().anyMatch(row -> row.mark() != Mark.NOT_JUDGED);
  }

  /** Whether a metric was tested for decay in at least one window. */
  public boolean decayJudged() {
    return windows.stream().anyMatch(WindowRow::decayJudged);
  }

  /**
   * Why decay could be judged in no window although there is a label, prediction or score; empty if
   * it was judged, or if there is none of them.
   */
  public Optional<String> decayObstacle() {
    return decayJudged()
        ? Optional.empty()
        : windows.stream().flatMap(row -> row.decayObstacle().stream()).findFirst();
  }

  /** Whether the rows were judged window by window. */
  public boolean overTime() {
    return windows.size() > 1 || windows.get(0).window().isPresent();
  }

  /** The judged columns: by state, then by windows flagged, then by PSI, the worst first. */
  public List<ColumnRow> judgedColumns() {
    return columns.stream().filter(row -> row.decisive().isPresent()).sorted(WORST_FIRST).toList();
  }

  /** The columns that are recognised and shown, but not judged, in the order of the source. */
  public List<ColumnRow> otherColumns() {
    return columns.stream().filter(row -> row.decisive().isEmpty()).toList();
  }
}
