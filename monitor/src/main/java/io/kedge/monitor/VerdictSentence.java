/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdict of one run in one sentence, made from its findings alone: what drifted, what decayed,
 * which data look broken, what is left. Worst first, at most three names a group. Every face of the
 * product shows this sentence.
 */
final class VerdictSentence {

  private static final int NAMED = 3;

  private final List<Finding> findings;
  private final Set<String> answers;
  private final Optional<String> decayObstacle;

  /**
   * A sentence from the findings.
   *
   * @param answers names of the columns that hold the model's answers; they come before features
   * @param decayObstacle why decay could not be judged, if that was wanted
   */
  VerdictSentence(List<Finding> findings, Set<String> answers, Optional<String> decayObstacle) {
    this.findings = List.copyOf(findings);
    this.answers = Set.copyOf(answers);
    this.decayObstacle = decayObstacle;
  }

  /** The sentence of a run with too few rows on one side. */
  static String insufficient(long referenceRows, long currentRows, long enough) {
    String rows =
        currentRows < enough
            ? Wording.count(currentRows, "row")
            : "the reference has " + Wording.count(referenceRows, "row");
    return String.format(Locale.ROOT, "Insufficient data: %s, %,d are needed.", rows, enough);
  }

  String text() {
    List<Finding> drifted = drifted();
    boolean missingDrifted = drifted.isEmpty() && findings.stream().anyMatch(Finding::drifted);
    DecayClause decay = new DecayClause(findings);
    List<String> clauses = new ArrayList<>();
    if (!drifted.isEmpty()) {
      clauses.add(drift(drifted) + decay.after(drifted.size() > 1));
    } else if (!missingDrifted) {
      clauses.add(nothing() + (decay.isNone() ? " and no decay" : ""));
    }
    missing().map(text -> missingDrifted ? "M" + text.substring(1) : text).ifPresent(clauses::add);
    clauses.addAll(news());
    if (drifted.isEmpty()) {
      decay.own().ifPresent(clauses::add);
    }
    if (!drifted.isEmpty() || missingDrifted) {
      rest().ifPresent(clauses::add);
    }
    clauses.addAll(hints());
    unjudged().ifPresent(clauses::add);
    decayObstacle.map(DecayClause::unjudged).ifPresent(clauses::add);
    return String.join("; ", clauses) + ".";
  }

  private static String drift(List<Finding> drifted) {
    Finding first = drifted.get(0);
    if (drifted.size() == 1) {
      return nameOf(first) + " drifted (" + size(first) + ")";
    }
    List<String> names = drifted.stream().map(one -> nameOf(one) + " (" + size(one) + ")").toList();
    return Wording.list(names, NAMED) + " drifted";
  }

  private List<Finding> drifted() {
    return findings.stream()
        .filter(one -> one.drifted() && !isMissingShare(one))
        .sorted(worstFirst())
        .toList();
  }

  private Comparator<Finding> worstFirst() {
    Comparator<Finding> bySeverity = Comparator.comparing(Finding::severity);
    Comparator<Finding> bySize = Comparator.comparingDouble(VerdictSentence::sizeOf);
    return bySeverity
        .reversed()
        .thenComparing(one -> !answers.contains(one.column().orElse("")))
        .thenComparing(bySize.reversed());
  }

  private static double sizeOf(Finding finding) {
    Double psi = finding.details().get("psi");
    return psi != null ? psi : finding.value().orElse(0);
  }

  private static String size(Finding finding) {
    return "PSI " + Wording.number(sizeOf(finding)) + ", " + band(finding);
  }

  /** The size after the gates, where the plain band says more than they let pass. */
  private static String band(Finding finding) {
    String plain = finding.band().map(band -> band.wireName()).orElse("moderate");
    return finding.severity() == Severity.WARNING && !plain.equals("moderate")
        ? "at least moderate"
        : plain;
  }

  private Optional<String> missing() {
    List<String> changes =
        findings.stream()
            .filter(one -> isMissingShare(one) && one.severity() != Severity.OK)
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .map(VerdictSentence::missingChange)
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of("missing values of " + Wording.list(changes, NAMED));
  }

  /** Changes that the deciding statistic cannot see, or that are too small to be a fault. */
  private List<String> hints() {
    List<String> clauses = new ArrayList<>();
    List<String> moved = columnsWith(InnerMove.DETAIL);
    if (!moved.isEmpty()) {
      clauses.add(
          "values of %s moved inside %s bins"
              .formatted(list(moved), moved.size() == 1 ? "its" : "their"));
    }
    List<String> left = columnsWith(UnseenValues.LEFT_RANGE);
    if (!left.isEmpty()) {
      clauses.add("a few values of %s left the reference's range".formatted(list(left)));
    }
    return clauses;
  }

  private List<String> columnsWith(String detail) {
    return findings.stream()
        .filter(one -> one.details().containsKey(detail))
        .map(VerdictSentence::nameOf)
        .toList();
  }

  private static String list(List<String> names) {
    return Wording.list(names, NAMED);
  }

  private List<String> news() {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    findings.stream()
        .filter(one -> one.kind() == Kind.DATA && !isMissingShare(one))
        .forEach(
            one -> byKind.computeIfAbsent(news(one), kind -> new ArrayList<>()).add(nameOf(one)));
    List<String> clauses = new ArrayList<>();
    byKind.forEach((kind, columns) -> clauses.add(kind + list(columns)));
    return clauses;
  }

  private static String news(Finding finding) {
    if (finding.details().containsKey(UnseenValues.OUTSIDE)) {
      return "values outside the reference's range in ";
    }
    // Of a number the values are no categories.
    boolean named = finding.details().containsKey("unseen_categories");
    return named ? "unknown categories in " : "unknown values in ";
  }

  private static String missingChange(Finding finding) {
    double before = finding.details().getOrDefault("reference_share", 0.0);
    double now = finding.details().getOrDefault("current_share", 0.0);
    return "%s %s from %s to %s"
        .formatted(
            nameOf(finding),
            now > before ? "rose" : "fell",
            Wording.percent(before),
            Wording.percent(now));
  }

  private String nothing() {
    int judged = judgedColumns().size();
    if (judged > 0) {
      return "No drift in " + Wording.count(judged, "column");
    }
    if (!flaggedColumns().isEmpty()) {
      return "No column could be judged by its values";
    }
    boolean any = findings.stream().anyMatch(one -> one.column().isPresent());
    return any ? "No column could be judged" : "There are no columns to judge";
  }

  private Optional<String> rest() {
    Set<String> rest = judgedColumns();
    rest.removeAll(flaggedColumns());
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    String verb = rest.size() == 1 ? " is stable" : " are stable";
    return Optional.of(Wording.count(rest.size(), "further column") + verb);
  }

  private Optional<String> unjudged() {
    Set<String> columns = new LinkedHashSet<>();
    // What the reference does not know was never to be judged; rows have no such column here.
    findings.stream()
        .filter(one -> !one.reason().equals(Finding.ONLY_IN_CURRENT))
        .forEach(one -> one.column().ifPresent(columns::add));
    Set<String> judged = judgedColumns();
    columns.removeAll(judged);
    // A column that is told as a fault, such as one that lost all its values, is told once.
    columns.removeAll(flaggedColumns());
    return judged.isEmpty() || columns.isEmpty()
        ? Optional.empty()
        : Optional.of(Wording.count(columns.size(), "column") + " could not be judged");
  }

  private Set<String> judgedColumns() {
    Set<String> judged = new LinkedHashSet<>();
    findings.stream()
        .filter(one -> one.kind() == Kind.DRIFT && one.deciding() && !isMissingShare(one))
        .forEach(one -> one.column().ifPresent(judged::add));
    return judged;
  }

  private Set<String> flaggedColumns() {
    Set<String> flagged = new LinkedHashSet<>();
    findings.stream()
        .filter(one -> one.severity() != Severity.OK)
        .forEach(one -> one.column().ifPresent(flagged::add));
    return flagged;
  }

  private static boolean isMissingShare(Finding finding) {
    return finding.statistic().filter(MissingJudge.STATISTIC::equals).isPresent();
  }

  private static String nameOf(Finding finding) {
    return Wording.name(finding.column().orElse(""));
  }
}
