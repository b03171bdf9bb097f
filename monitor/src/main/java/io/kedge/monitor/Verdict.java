/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import java.util.List;
import java.util.Optional;

/**
 * All findings of one run, with the overall severity and the sentence that sums them up. Immutable.
 *
 * @param window the window judged; empty when all rows were judged together
 * @param severity the worst severity of the findings
 * @param sentence the verdict in one sentence
 * @param judged whether there were rows enough to decide anything
 * @param referenceRows reference rows
 * @param currentRows current rows
 * @param labelledRows current rows that had a label, with a prediction or without
 * @param decayObstacle why decay could not be judged although there is a label, prediction or score
 *     on either side, in one clause; empty if it was judged, or if there is none of them
 * @param findings every finding, judged columns in the order of the profile
 */
public record Verdict(
    Optional<TimeWindow> window,
    Severity severity,
    String sentence,
    boolean judged,
    long referenceRows,
    long currentRows,
    long labelledRows,
    Optional<String> decayObstacle,
    List<Finding> findings) {

  /** Copies the findings. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The verdict of a window that no row is in: nothing is judged, and nothing is found. */
  static Verdict withoutRows(TimeWindow window, long referenceRows) {
    return new Verdict(
        Optional.of(window),
        Severity.OK,
        "No data: no row is in this window.",
        false,
        referenceRows,
        0,
        0,
        Optional.empty(),
        List.of());
  }

  /** Whether it is that of a window that no row is in. */
  public boolean isWithoutRows() {
    return window.isPresent() && currentRows == 0;
  }

  /** Whether at least one metric was tested for decay. */
  public boolean decayJudged() {
    return findings.stream().anyMatch(DecayClause::isTested);
  }
}
