/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.report.Mark;
import io.kedge.report.WindowRow;
import io.kedge.report.text.Figures;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A verdict of the server as the timeline shows it. Immutable.
 *
 * @param id the result's name
 * @param from where the window begins: milliseconds of the epoch, or the number of a row
 * @param window the window in words
 * @param fromText its begin as the server writes it
 * @param toText its end likewise
 * @param revision how often it was restated
 * @param rows its rows
 * @param labelled those of them that had a label
 * @param mark its state
 * @param sentence the verdict
 * @param worst the column that asks most of the reader, empty if none could be measured
 * @param metric the first metric that has thresholds, empty if there is none
 */
record JudgedWindow(
    String id,
    long from,
    String window,
    String fromText,
    String toText,
    long revision,
    long rows,
    long labelled,
    Mark mark,
    String sentence,
    Subject worst,
    Subject metric) {

  /**
   * A column with its sizes, or a metric with its value and what it is measured from. Immutable.
   *
   * @param name its name; empty for none
   * @param first the PSI, or the metric's value
   * @param second the Kolmogorov–Smirnov distance, which names have not, or the baseline
   */
  record Subject(String name, OptionalDouble first, OptionalDouble second) {

    private static Subject of(JsonTree verdict, String name, String first, String second) {
      return new Subject(
          verdict.text(name), verdict.at(first).number(), verdict.at(second).number());
    }
  }

  /** The verdict in one item of the server's list. */
  static JudgedWindow of(JsonTree item) {
    JsonTree verdict = item.at("verdict");
    JsonTree window = item.at("window");
    return new JudgedWindow(
        item.text("id"),
        place(window.at("from")),
        words(window),
        end(window.at("from")),
        end(window.at("to")),
        item.count("revision"),
        verdict.count("current_rows"),
        verdict.count("labelled_rows"),
        Mark.of(severity(item), verdict.at("judged").isTrue()),
        item.text("sentence"),
        Subject.of(verdict, "worst_column", "worst_psi", "worst_ks"),
        Subject.of(verdict, "metric", "metric_value", "metric_baseline"));
  }

  private static Severity severity(JsonTree item) {
    return Arrays.stream(Severity.values())
        .filter(one -> one.wireName().equals(item.text("severity")))
        .findFirst()
        .orElse(Severity.OK);
  }

  private static long place(JsonTree end) {
    return instant(end).map(Instant::toEpochMilli).orElseGet(() -> (long) end.number().orElse(0));
  }

  private static String end(JsonTree end) {
    return end.text().orElseGet(() -> Long.toString((long) end.number().orElse(0)));
  }

  private static String words(JsonTree window) {
    Optional<Instant> from = instant(window.at("from"));
    Optional<Instant> to = instant(window.at("to"));
    return from.isPresent() && to.isPresent()
        ? Figures.window(new TimeWindow(from.get(), to.get()))
        : "rows [%s, %s)"
            .formatted(
                Figures.count(place(window.at("from"))), Figures.count(place(window.at("to"))));
  }

  private static Optional<Instant> instant(JsonTree end) {
    try {
      return end.text().map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Its state as sign and word; that no row is in it is told apart from too few. */
  String state() {
    return rows == 0 ? mark.symbol() + " " + WindowRow.NO_DATA : mark.text();
  }

  /** The share of rows with a label; empty without rows. */
  OptionalDouble labelShare() {
    return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) labelled / rows);
  }
}
