/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part of a verdict's sentence that tells of performance. */
final class DecayClause {

  private static final int NAMED = 3;
  private final List<Finding> tested;
  private final List<Finding> confirmed;

  DecayClause(List<Finding> findings) {
    this.tested = findings.stream().filter(DecayClause::isTested).toList();
    this.confirmed =
        tested.stream()
            .filter(one -> one.severity() != Severity.OK)
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .toList();
  }

  /** Whether the finding is that of a metric that was tested for decay. */
  static boolean isTested(Finding finding) {
    return finding.kind() == Kind.DECAY && finding.deciding() && finding.pValue().isPresent();
  }

  /** Says that nothing was tested, and why. */
  static String unjudged(String obstacle) {
    return "decay could not be judged: " + obstacle;
  }

  /** Whether performance was tested and nothing was found, not even a suspicion. */
  boolean isNone() {
    return !tested.isEmpty() && confirmed.isEmpty() && suspected().isEmpty();
  }

  /** The clause on its own, if there is anything to tell. */
  Optional<String> own() {
    if (!confirmed.isEmpty()) {
      List<String> changes = new ArrayList<>();
      boolean saidOfWhat = false;
      for (Finding finding : confirmed) {
        changes.add(change(finding, saidOfWhat));
        saidOfWhat = saidOfWhat || isRelative(finding);
      }
      return Optional.of(Wording.list(changes, NAMED));
    }
    List<String> suspected = suspected();
    return suspected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "decay of " + Wording.list(suspected, NAMED) + " is suspected, not confirmed");
  }

  /** The clause as it follows one about drift; blank if there is nothing to tell. */
  String after(boolean several) {
    return own()
        .map(clause -> (several ? ", and " : " and ") + clause)
        .orElse(tested.isEmpty() ? "" : " without decay");
  }

  private List<String> suspected() {
    return tested.stream()
        .filter(one -> one.severity() == Severity.OK)
        .filter(DecayClause::isBeyondWarning)
        .map(one -> one.metric().orElse(""))
        .toList();
  }

  private static boolean isBeyondWarning(Finding finding) {
    boolean fromNone = finding.details().containsKey(DecayDecision.SPREAD);
    return fromNone
        ? finding.reason().startsWith(DecayDecision.SUSPECTED)
        : detail(finding, "change") >= detail(finding, "warning_threshold");
  }

  private static String change(Finding finding, boolean saidOfWhat) {
    String metric = finding.metric().orElse("");
    double change = detail(finding, "change");
    String severity = finding.severity().wireName();
    if (finding.details().containsKey(DecayDecision.SPREAD)) {
      return "%s rose from no error to %s of the labels' spread (%s)"
          .formatted(metric, Wording.percent(change), severity);
    }
    if (isRelative(finding)) {
      String ofWhat = saidOfWhat ? "" : " than the baseline";
      return "%s is %s worse%s (%s)".formatted(metric, Wording.percent(change), ofWhat, severity);
    }
    String moved = finding.value().orElse(0) < detail(finding, "baseline") ? "fell" : "rose";
    return "%s %s %s (%s)".formatted(metric, moved, Wording.points(change), severity);
  }

  private static boolean isRelative(Finding finding) {
    return detail(finding, "relative") == 1;
  }

  private static double detail(Finding finding, String name) {
    return finding.details().getOrDefault(name, 0.0);
  }

  /**
   * In which windows decay could be judged: the newest ones often lack their labels, and then the
   * older ones say nothing about today.
   *
   * @param windows the windows that have rows
   * @param judged in how many of them a metric was tested
   * @param newest the newest one with rows enough in which none could be; empty if there is none
   * @param newestIsLast whether no later window has rows
   */
  record Cover(int windows, long judged, Optional<Verdict> newest, boolean newestIsLast) {

    static Cover of(List<Verdict> verdicts) {
      int newest = verdicts.size() - 1;
      while (newest >= 0 && !isLacking(verdicts.get(newest))) {
        newest--;
      }
      long judged = verdicts.stream().filter(Verdict::decayJudged).count();
      return new Cover(
          verdicts.size(),
          judged,
          newest < 0 ? Optional.empty() : Optional.of(verdicts.get(newest)),
          newest == verdicts.size() - 1);
    }

    private static boolean isLacking(Verdict verdict) {
      return verdict.judged() && verdict.decayObstacle().isPresent();
    }

    /** Whether decay was judged wherever there were rows enough. */
    boolean isWhole() {
      return judged > 0 && newest.isEmpty();
    }

    /**
     * What was not judged, and why; empty if nothing is lacking.
     *
     * @param none whether no decay was found
     */
    Optional<String> clause(boolean none) {
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      String why = newest.get().decayObstacle().orElseThrow();
      if (judged == 0) {
        return Optional.of(unjudged(why));
      }
      String which = newestIsLast ? "the last one" : "that " + from(newest.get());
      return Optional.of(
          (none
                  ? "no decay in the %d of %d windows that could be judged for it (not %s: %s)"
                  : "decay judged in %d of %d windows (not in %s: %s)")
              .formatted(judged, windows, which, why));
    }

    private static String from(Verdict verdict) {
      return verdict
          .window()
          .map(window -> "from " + LocalDate.ofInstant(window.from(), ZoneOffset.UTC))
          .orElse("of all rows");
    }
  }
}
