/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.profile.column.Field;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One column of the source and all there is to say about it. Immutable.
 *
 * @param field its name, kind, role, and why they were taken to be so
 * @param mark its state over all windows
 * @param decisive the finding that asks most of the reader; empty for a column that is not judged
 *     as a feature
 * @param findings all findings of the decisive one's window
 * @param flagged windows in which the column asked for attention
 * @param judged windows in which there was enough to judge it
 * @param reference what the reference side looks like, if it is kept
 * @param current what the current side looks like, all windows together, if it is kept
 * @param histogram both sides on the PSI's bins, in the decisive finding's window
 * @param timeline its PSI over the windows
 */
public record ColumnRow(
    Field field,
    Mark mark,
    Optional<Finding> decisive,
    List<Finding> findings,
    int flagged,
    int judged,
    Optional<ColumnFigures> reference,
    Optional<ColumnFigures> current,
    Optional<Histogram> histogram,
    Timeline timeline) {

  /** Copies the findings. */
  public ColumnRow {
    findings = List.copyOf(findings);
  }

  /** The column's name, as the source spells it. */
  public String name() {
    return field.name();
  }

  /** Its PSI in the decisive window, the one size that all columns share, whatever decides. */
  public OptionalDouble psi() {
    return FindingsByWindow.value(findings, FindingsByWindow.PSI);
  }

  /** The finding of one statistic in the decisive window, if it was measured. */
  public Optional<Finding> statistic(String wireName) {
    return findings.stream()
        .filter(finding -> finding.statistic().filter(wireName::equals).isPresent())
        .filter(finding -> finding.value().isPresent())
        .findFirst();
  }
}
