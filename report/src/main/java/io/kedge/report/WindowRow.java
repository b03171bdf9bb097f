/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One judged window. Immutable.
 *
 * @param window its span; empty when all rows were judged together
 * @param mark its state
 * @param sentence its verdict in one sentence
 * @param decayJudged whether a metric was tested for decay
 * @param decayObstacle why none was, where there is a label, prediction or score
 * @param rows current rows
 * @param labelledRows current rows that had a label
 * @param flagged columns and metrics that asked for attention
 * @param worstColumn the column that asks most of the reader, by severity and then by PSI
 * @param worstPsi that column's PSI
 * @param metric the first metric that has thresholds, if there is one
 * @param metricValue its value in this window
 * @param metricBaseline its value in the reference
 */
public record WindowRow(
    Optional<TimeWindow> window,
    Mark mark,
    String sentence,
    boolean decayJudged,
    Optional<String> decayObstacle,
    long rows,
    long labelledRows,
    int flagged,
    Optional<String> worstColumn,
    OptionalDouble worstPsi,
    Optional<String> metric,
    OptionalDouble metricValue,
    OptionalDouble metricBaseline) {

  /** What is said of a window that no row is in. */
  public static final String NO_DATA = "no data";

  /** Whether no row is in this window. */
  public boolean empty() {
    return window.isPresent() && rows == 0;
  }

  /** Its state as sign and word; that no row is in it is told apart from too few. */
  public String state() {
    return empty() ? mark.symbol() + " " + NO_DATA : mark.text();
  }
}
