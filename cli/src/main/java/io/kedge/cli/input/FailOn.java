/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import io.kedge.report.ComparisonReport;

/** What makes a comparison end with exit code 10. */
public enum FailOn {
  /** Any finding of warning or worse. */
  WARNING,
  /** Any critical finding. */
  CRITICAL,
  /** Any drift that passed every gate. */
  DRIFT,
  /** Any confirmed decay. */
  DECAY,
  /**
   * A column of the reference that the current rows have lost, drift that could be judged of no
   * column in any window, or decay in none although there is a label, prediction or score: what was
   * not looked at is not known to be fine.
   */
  UNJUDGED;

  /** Whether that is what the comparison came to. */
  public boolean reached(ComparisonReport report) {
    return this == UNJUDGED
        ? !driftJudged(report)
            || report.decayObstacle().isPresent()
            || report.findings().stream().anyMatch(Finding::isOnlyInReference)
        : report.findings().stream().anyMatch(this::names);
  }

  private static boolean driftJudged(ComparisonReport report) {
    return report.judged()
        && report.findings().stream().anyMatch(one -> one.column().isPresent() && one.deciding());
  }

  private boolean names(Finding finding) {
    return switch (this) {
      case WARNING -> finding.severity().compareTo(Severity.WARNING) >= 0;
      case CRITICAL -> finding.severity() == Severity.CRITICAL;
      case DRIFT -> finding.kind() == Finding.Kind.DRIFT && finding.drifted();
      case DECAY -> finding.kind() == Finding.Kind.DECAY && finding.severity() != Severity.OK;
      case UNJUDGED -> false;
    };
  }
}
