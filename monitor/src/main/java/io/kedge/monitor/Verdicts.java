/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums up the verdicts of a row of windows. */
public final class Verdicts {

  private static final int NAMED = 3;

  private Verdicts() {}

  /**
   * The verdict over all windows; that of a single one is its own.
   *
   * @param verdicts one a window, in the order of time
   * @throws IllegalArgumentException if there are none
   */
  public static OverallVerdict overall(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("verdicts must hold at least one, but there were none");
    }
    Severity worst = verdicts.stream().map(Verdict::severity).reduce(Severity.OK, Severity::worst);
    int judged = (int) verdicts.stream().filter(Verdict::judged).count();
    String sentence =
        verdicts.size() == 1 ? verdicts.get(0).sentence() : sentence(verdicts, judged);
    return new OverallVerdict(worst, sentence, verdicts.size(), judged);
  }

  private static String sentence(List<Verdict> all, int judged) {
    List<Verdict> verdicts = all.stream().filter(one -> !one.isWithoutRows()).toList();
    int windows = verdicts.size();
    int empty = all.size() - windows;
    String head =
        Wording.count(all.size(), "window") + (empty == 0 ? "" : ", " + empty + " without data");
    if (judged == 0) {
      return head + ": insufficient data in " + (windows == 2 ? "both of them." : "all of them.");
    }
    String tooFew =
        judged == windows
            ? ""
            : "; " + Wording.count(windows - judged, "window") + " had too few rows";
    return head + ": " + String.join(", ", events(verdicts)) + tooFew + ".";
  }

  private static List<String> events(List<Verdict> verdicts) {
    List<Spell> drifts =
        Spell.of(verdicts, one -> one.drifted() && !isMissing(one), Finding::column);
    List<Spell> decays =
        Spell.of(
            verdicts,
            one -> one.kind() == Kind.DECAY && one.severity() != Severity.OK,
            Finding::metric);
    List<Spell> missing = Spell.of(verdicts, Verdicts::isMissing, Finding::column);
    List<Spell> news =
        Spell.of(verdicts, one -> one.kind() == Kind.DATA && !isMissing(one), Finding::column);
    DecayClause.Cover cover = DecayClause.Cover.of(verdicts);
    boolean anyDrift =
        verdicts.stream().flatMap(one -> one.findings().stream()).anyMatch(Finding::drifted);
    List<String> events = new ArrayList<>();
    if (!anyDrift) {
      events.add(decays.isEmpty() && cover.isWhole() ? "no drift and no decay" : "no drift");
    }
    long judged = verdicts.stream().filter(Verdict::judged).count();
    Telling columns = new Telling(verdicts, judged, "column");
    columns.of(drifts, "%s drifted").ifPresent(events::add);
    new Telling(verdicts, cover.judged(), "metric")
        .of(decays, "decay of %s")
        .ifPresent(events::add);
    columns.of(missing, "missing values of %s").ifPresent(events::add);
    columns.of(news, "unknown values in %s").ifPresent(events::add);
    cover.clause(decays.isEmpty()).ifPresent(events::add);
    return events;
  }

  private static boolean isMissing(Finding finding) {
    return finding.statistic().filter(MissingJudge.STATISTIC::equals).isPresent()
        && finding.severity() != Severity.OK;
  }

  /**
   * How spells are told.
   *
   * @param verdicts the windows that have rows
   * @param judged how many of them could be judged
   * @param noun what the spells are of
   */
  private record Telling(List<Verdict> verdicts, long judged, String noun) {

    /** The longest spells; the first one is introduced by the phrase, the others by their name. */
    Optional<String> of(List<Spell> spells, String phrase) {
      List<String> told = new ArrayList<>();
      for (Spell spell : spells.subList(0, Math.min(NAMED, spells.size()))) {
        String name = Wording.name(spell.name());
        String who = told.isEmpty() ? phrase.formatted(name) : name;
        told.add(who + " in " + spell.when(verdicts, judged));
      }
      int more = spells.size() - told.size();
      String rest = more > 0 ? " and " + Wording.count(more, "more " + noun) : "";
      return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told) + rest);
    }
  }
}
