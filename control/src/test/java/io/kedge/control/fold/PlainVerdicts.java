/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.VerdictWriter;
import io.kedge.monitor.Finding;
import io.kedge.monitor.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Verdicts as text, figures to 11 significant digits. Stateless. */
public final class PlainVerdicts implements VerdictWriter {

  @Override
  public String write(Verdict verdict) {
    return verdict.severity()
        + " "
        + verdict.sentence()
        + " "
        + verdict.window()
        + " rows "
        + verdict.currentRows()
        + " of "
        + verdict.referenceRows()
        + " labelled "
        + verdict.labelledRows()
        + "\n"
        + verdict.findings().stream().map(PlainVerdicts::text).collect(Collectors.joining("\n"));
  }

  private static String text(Finding finding) {
    return String.join(
        " ",
        finding.kind().wireName(),
        finding.column().orElse("-"),
        finding.metric().orElse("-"),
        finding.statistic().orElse("-"),
        finding.severity().toString(),
        number(finding.value()),
        number(finding.pValue()),
        number(finding.adjustedPValue()),
        finding.referenceCount() + "/" + finding.currentCount(),
        finding.reason());
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.10e", value.getAsDouble() + 0.0);
  }

  @Override
  public List<String> differences(String stored, String recomputed) {
    return stored.equals(recomputed) ? List.of() : List.of(stored + "\n!=\n" + recomputed);
  }
}
