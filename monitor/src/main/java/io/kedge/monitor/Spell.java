/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.setting.DriftLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * In how many windows something was found, and since when.
 *
 * @param name the column or metric
 * @param windows the windows in which it was found
 * @param since the day on which the first of them begins, if they are windows of time
 * @param pValue the p-value of the first one; 0 if it has none
 */
record Spell(String name, int windows, Optional<LocalDate> since, double pValue) {

  /** All that was found, the longest first. */
  static List<Spell> of(
      List<Verdict> verdicts,
      Predicate<Finding> found,
      Function<Finding, Optional<String>> nameOf) {
    Map<String, Spell> spells = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      Map<String, Spell> here = new LinkedHashMap<>();
      verdict.findings().stream()
          .filter(found)
          .forEach(
              one -> nameOf.apply(one).ifPresent(n -> here.putIfAbsent(n, once(n, one, verdict))));
      here.forEach((name, spell) -> spells.merge(name, spell, (before, now) -> before.again()));
    }
    return spells.values().stream()
        .sorted(Comparator.comparingInt(Spell::windows).reversed())
        .toList();
  }

  private static Spell once(String name, Finding finding, Verdict verdict) {
    double p = finding.adjustedPValue().orElse(finding.pValue().orElse(0));
    return new Spell(name, 1, verdict.window().map(window -> day(window.from())), p);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private Spell again() {
    return new Spell(name, windows + 1, since, pValue);
  }

  /** How often and since when, in words; of those windows that have rows. */
  String when(List<Verdict> verdicts) {
    int all = verdicts.size();
    if (windows < all) {
      return windows + since.map(date -> " since " + date).orElse("") + doubt(verdicts);
    }
    String every = all == 2 ? "both windows" : "all " + all;
    return every + since.map(date -> " (since " + date + ")").orElse("");
  }

  /** Each window has its own budget of errors, so a weak one among many is no news yet. */
  private String doubt(List<Verdict> verdicts) {
    long judged = verdicts.stream().filter(Verdict::judged).count();
    boolean weak = windows == 1 && pValue * judged >= DriftLimits.FALSE_DISCOVERY_RATE;
    return weak ? " (may be chance, being one of %d windows)".formatted(judged) : "";
  }
}
