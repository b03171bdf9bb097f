/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import java.util.Collection;

/** What makes a comparison end with exit code 10. */
public enum FailOn {
  /** Any finding of warning or worse. */
  WARNING,
  /** Any critical finding. */
  CRITICAL,
  /** Any drift that passed every gate. */
  DRIFT,
  /** Any confirmed decay. */
  DECAY;

  /** Whether such a finding is among them. */
  public boolean reached(Collection<Finding> findings) {
    return findings.stream().anyMatch(this::names);
  }

  private boolean names(Finding finding) {
    return switch (this) {
      case WARNING -> finding.severity().compareTo(Severity.WARNING) >= 0;
      case CRITICAL -> finding.severity() == Severity.CRITICAL;
      case DRIFT -> finding.kind() == Finding.Kind.DRIFT && finding.drifted();
      case DECAY -> finding.kind() == Finding.Kind.DECAY && finding.severity() != Severity.OK;
    };
  }
}
