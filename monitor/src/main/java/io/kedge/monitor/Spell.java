/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.math.Beta;
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

/**
 * In which windows something was found.
 *
 * @param name the column or metric
 * @param found the windows in which it was found, ascending, by their place in the row of all
 * @param strongest the smallest p-value of these; 0 if one has none
 */
record Spell(String name, List<Integer> found, double strongest) {

  /** All that was found, the longest first. */
  static List<Spell> of(
      List<Verdict> verdicts,
      Predicate<Finding> wanted,
      Function<Finding, Optional<String>> nameOf) {
    Map<String, Spell> spells = new LinkedHashMap<>();
    for (int place = 0; place < verdicts.size(); place++) {
      Map<String, Spell> here = new LinkedHashMap<>();
      for (Finding finding : verdicts.get(place).findings()) {
        Optional<String> name = nameOf.apply(finding).filter(unused -> wanted.test(finding));
        if (name.isPresent()) {
          here.putIfAbsent(name.get(), new Spell(name.get(), List.of(place), finding.strength()));
        }
      }
      here.forEach((name, spell) -> spells.merge(name, spell, Spell::and));
    }
    return spells.values().stream()
        .sorted(Comparator.comparingInt(Spell::windows).reversed())
        .toList();
  }

  private Spell and(Spell later) {
    List<Integer> both = new ArrayList<>(found);
    both.addAll(later.found);
    return new Spell(name, both, Math.min(strongest, later.strongest));
  }

  private int windows() {
    return found.size();
  }

  /**
   * How often and when, in words. "Since" is said only where it was found in every later window.
   *
   * @param verdicts the windows that have rows
   * @param judged how many of them could be judged for it
   */
  String when(List<Verdict> verdicts, long judged) {
    int all = verdicts.size();
    int first = found.get(0);
    if (windows() == all) {
      String every = all == 2 ? "both windows" : "all " + all;
      return every + day(verdicts, 0).map(date -> " (since " + date + ")").orElse("");
    }
    String doubt = doubt(judged);
    String often = String.valueOf(windows());
    if (first + windows() == all) {
      return often
          + day(verdicts, first).map(date -> " since " + date).orElse("")
          + (doubt.isEmpty() ? "" : " (" + doubt + ")");
    }
    if (windows() == 1) {
      return often
          + day(verdicts, first).map(date -> " from " + date).orElse("")
          + (doubt.isEmpty() ? "" : " (" + doubt + ")");
    }
    int last = found.get(windows() - 1);
    String span =
        day(verdicts, first)
            .flatMap(from -> day(verdicts, last).map(to -> "first " + from + ", last " + to))
            .orElse("");
    return often + " (" + span + (span.isEmpty() || doubt.isEmpty() ? "" : "; ") + doubt + ")";
  }

  private static Optional<LocalDate> day(List<Verdict> verdicts, int place) {
    return verdicts
        .get(place)
        .window()
        .map(window -> LocalDate.ofInstant(window.from(), ZoneOffset.UTC));
  }

  /**
   * Each window has its own budget of errors, so without any change some are flagged: said unless
   * the strongest finding is too strong for so many windows, or the windows flagged are too many.
   */
  private String doubt(long judged) {
    double rate = DriftLimits.FALSE_DISCOVERY_RATE;
    boolean weak = strongest * judged >= rate;
    return weak && chanceOfSoMany(judged, rate) >= rate
        ? "may be chance, being %s of %d windows"
            .formatted(windows() == 1 ? "one" : String.valueOf(windows()), judged)
        : "";
  }

  /** Of windows of which each is flagged at that rate: the chance of so many or more. */
  private double chanceOfSoMany(long judged, double rate) {
    return windows() > judged
        ? 0
        : Beta.regularized(windows(), (double) judged - windows() + 1, rate);
  }
}
