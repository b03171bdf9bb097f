/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import java.util.OptionalDouble;

/** Columns whose findings are changed for a test. */
final class Findings {
  private Findings() {}

  static ColumnRow withoutValue(ColumnRow row, String statistic, String reason) {
    return new ColumnRow(
        row.field(),
        row.mark(),
        row.decisive(),
        row.findings().stream()
            .map(f -> f.statistic().get().equals(statistic) ? withoutValue(f, reason) : f)
            .toList(),
        row.flagged(),
        row.judged(),
        row.reference(),
        row.current(),
        row.histogram(),
        row.timeline());
  }

  private static Finding withoutValue(Finding f, String reason) {
    return new Finding(
        f.kind(),
        f.column(),
        f.metric(),
        f.statistic(),
        f.window(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        f.band(),
        f.severity(),
        f.drifted(),
        f.deciding(),
        reason,
        f.referenceCount(),
        f.currentCount(),
        f.details());
  }
}
