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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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

  private static String sentence(List<Verdict> verdicts, int judged) {
    int windows = verdicts.size();
    if (judged == 0) {
      return "%s: insufficient data in %s."
          .formatted(
              Wording.count(windows, "window"), windows == 2 ? "both of them" : "all of them");
    }
    List<Spell> drifts = spells(verdicts, one -> one.drifted() && !isMissing(one), Finding::column);
    List<Spell> decays =
        spells(
            verdicts,
            one -> one.kind() == Kind.DECAY && one.severity() != Severity.OK,
            Finding::metric);
    List<Spell> missing = spells(verdicts, Verdicts::isMissing, Finding::column);
    List<String> events = new ArrayList<>();
    boolean anyDrift =
        verdicts.stream().flatMap(one -> one.findings().stream()).anyMatch(Finding::drifted);
    if (!anyDrift) {
      boolean calm = decays.isEmpty() && verdicts.stream().anyMatch(Verdict::decayJudged);
      events.add(calm ? "no drift and no decay" : "no drift");
    }
    told(drifts, windows, "%s drifted", "column").ifPresent(events::add);
    told(decays, windows, "decay of %s", "metric").ifPresent(events::add);
    told(missing, windows, "missing values of %s", "column").ifPresent(events::add);
    List<Spell> news =
        spells(verdicts, one -> one.kind() == Kind.DATA && !isMissing(one), Finding::column);
    told(news, windows, "unknown categories in %s", "column").ifPresent(events::add);
    if (verdicts.stream().noneMatch(Verdict::decayJudged)) {
      verdicts.stream()
          .flatMap(one -> one.decayObstacle().stream())
          .findFirst()
          .ifPresent(why -> events.add(DecayClause.unjudged(why)));
    }
    String tooFew =
        judged == windows
            ? ""
            : "; " + Wording.count(windows - judged, "window") + " had too few rows";
    return Wording.count(windows, "window") + ": " + String.join(", ", events) + tooFew + ".";
  }

  private static boolean isMissing(Finding finding) {
    return finding.statistic().filter(MissingJudge.STATISTIC::equals).isPresent()
        && finding.severity() != Severity.OK;
  }

  /** In how many windows something was found, and since when. */
  private record Spell(String name, int windows, Optional<LocalDate> since) {
    Spell again() {
      return new Spell(name, windows + 1, since);
    }

    String when(int all) {
      if (windows < all) {
        return windows + since.map(date -> " since " + date).orElse("");
      }
      String every = all == 2 ? "both windows" : "all " + all;
      return every + since.map(date -> " (since " + date + ")").orElse("");
    }
  }

  private static List<Spell> spells(
      List<Verdict> verdicts,
      Predicate<Finding> found,
      Function<Finding, Optional<String>> nameOf) {
    Map<String, Spell> spells = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      Optional<LocalDate> since =
          verdict.window().map(window -> LocalDate.ofInstant(window.from(), ZoneOffset.UTC));
      verdict.findings().stream()
          .filter(found)
          .flatMap(finding -> nameOf.apply(finding).stream())
          .distinct()
          .forEach(
              name ->
                  spells.merge(name, new Spell(name, 1, since), (before, now) -> before.again()));
    }
    return spells.values().stream()
        .sorted(Comparator.comparingInt(Spell::windows).reversed())
        .toList();
  }

  /** The longest spells; the first one is introduced by the phrase, the others by their name. */
  private static Optional<String> told(
      List<Spell> spells, int windows, String phrase, String noun) {
    List<String> told = new ArrayList<>();
    for (Spell spell : spells.subList(0, Math.min(NAMED, spells.size()))) {
      String name = Wording.name(spell.name());
      told.add((told.isEmpty() ? phrase.formatted(name) : name) + " in " + spell.when(windows));
    }
    int more = spells.size() - told.size();
    String rest = more > 0 ? " and " + Wording.count(more, "more " + noun) : "";
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told) + rest);
  }
}
