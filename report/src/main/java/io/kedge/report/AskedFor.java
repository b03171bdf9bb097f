/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that were asked for by name and do not decide: further statistics, and another
 * convention's figures. Immutable and thread-safe.
 */
public final class AskedFor {
  private static final String STATISTICS = "statistics";
  private static final String PARITY = "parity";
  private static final String PARITY_DETAIL = "parity_";

  private final List<String> names;
  private final Optional<String> convention;

  private AskedFor(List<String> names, Optional<String> convention) {
    this.names = names;
    this.convention = convention;
  }

  /** What a report's settings say was asked for. */
  public static AskedFor of(ComparisonReport report) {
    Map<String, String> settings = report.settings();
    String names = settings.getOrDefault(STATISTICS, "");
    return new AskedFor(
        List.of(names.split(",")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList(),
        Optional.ofNullable(settings.get(PARITY)));
  }

  /** Whether anything was asked for. */
  public boolean isAnything() {
    return !names.isEmpty() || convention.isPresent();
  }

  /** The convention whose figures were asked for, by its wire name. */
  public Optional<String> convention() {
    return convention;
  }

  /**
   * The statistics asked for that a column's row does not show anyway, in the order asked: {@code
   * ks 0.031 (p 0.120), js 0.004}; empty when there are none. What could not be measured says why.
   */
  public String statistics(ColumnRow row) {
    Optional<String> decider = row.decisive().flatMap(Finding::statistic);
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      boolean shown =
          decider.filter(name::equals).isPresent() || (name.equals("psi") && row.psi().isPresent());
      if (!shown) {
        row.findings().stream()
            .filter(finding -> finding.statistic().filter(name::equals).isPresent())
            .findFirst()
            .ifPresent(finding -> parts.add(name + " " + told(finding)));
      }
    }
    return String.join(", ", parts);
  }

  /**
   * The convention's figures of a column, by its own names: {@code psi 0.0125, ks 0.032}; empty
   * when none was asked for or there are no figures.
   */
  public String parity(ColumnRow row) {
    List<String> parts = new ArrayList<>();
    if (convention.isPresent()) {
      for (Finding finding : row.findings()) {
        finding
            .details()
            .forEach(
                (name, figure) -> {
                  if (name.startsWith(PARITY_DETAIL)) {
                    parts.add(name.substring(PARITY_DETAIL.length()) + " " + Figures.value(figure));
                  }
                });
      }
    }
    return String.join(", ", parts);
  }

  /** Both as lines with a title each: {@code asked for: …} and {@code expected: …}. */
  public List<String> lines(ColumnRow row) {
    List<String> lines = new ArrayList<>();
    String statistics = statistics(row);
    if (!statistics.isEmpty()) {
      lines.add("asked for: " + statistics);
    }
    String parity = parity(row);
    if (!parity.isEmpty()) {
      lines.add(Shown.of(convention.orElse(PARITY)) + ": " + parity);
    }
    return lines;
  }

  private static String told(Finding finding) {
    if (finding.value().isEmpty()) {
      return "(" + Shown.of(finding.reason()) + ")";
    }
    String value = Figures.statistic(finding.value().getAsDouble());
    return finding.pValue().isPresent()
        ? value + " (p " + Figures.probability(finding.pValue().getAsDouble()) + ")"
        : value;
  }
}
