/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The state of a column, metric or window as a shape and a word, so that what could not be judged
 * never looks like what is healthy. In ascending order of how much it asks of the reader.
 */
public enum Mark {
  /** Shown beside what is judged; nothing is decided by it. */
  SHOWN("\u25cb", "shown"),
  /** Judged, and nothing to do. */
  OK("\u25cf", "ok"),
  /** Nothing could be decided. */
  NOT_JUDGED("\u25cc", "not judged"),
  /** Look at it. */
  WARNING("\u25b2", "warning"),
  /** Act on it. */
  CRITICAL("\u25a0", "critical");

  /** The order in which states of several windows outweigh each other: what was judged counts. */
  static final Comparator<Mark> BY_ATTENTION =
      Comparator.<Mark, Boolean>comparing(mark -> mark != NOT_JUDGED)
          .thenComparing(Comparator.naturalOrder());

  private static final List<String> UNDECIDED = List.of("not judged", "insufficient data");

  private final String symbol;
  private final String word;

  Mark(String symbol, String word) {
    this.symbol = symbol;
    this.word = word;
  }

  /** One character: empty circle, filled circle, dotted circle, triangle or square. */
  public String symbol() {
    return symbol;
  }

  /** The word that always stands beside the symbol. */
  public String word() {
    return word;
  }

  /** Symbol and word. */
  public String text() {
    return symbol + " " + word;
  }

  /** The word used in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that a finding says its column or metric is in. */
  public static Mark of(Finding finding) {
    boolean decided =
        finding.value().isPresent()
            && UNDECIDED.stream().noneMatch(start -> finding.reason().startsWith(start));
    Mark mark = of(finding.severity(), decided);
    return mark == OK && !finding.deciding() ? SHOWN : mark;
  }

  /** The worse of this and the other; a state that was judged outweighs one that was not. */
  Mark over(Mark other) {
    return BY_ATTENTION.compare(this, other) >= 0 ? this : other;
  }

  /** Whether it asks for attention. */
  boolean flagged() {
    return this == WARNING || this == CRITICAL;
  }

  /** The mark of a severity, when there was enough to judge or the severity says so anyway. */
  public static Mark of(Severity severity, boolean judged) {
    return switch (severity) {
      case OK -> judged ? OK : NOT_JUDGED;
      case WARNING -> WARNING;
      case CRITICAL -> CRITICAL;
    };
  }
}
