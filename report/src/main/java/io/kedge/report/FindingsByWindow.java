/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding;
import io.kedge.report.ReportInput.JudgedWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The findings of one column or metric, window by window.
 *
 * @param windows the spans, in the order of time
 * @param findings one list a window; empty where the subject was not there
 */
record FindingsByWindow(List<Optional<TimeWindow>> windows, List<List<Finding>> findings) {

  /** The wire name of the one size that all columns share. */
  static final String PSI = "psi";

  private static final Comparator<Finding> LEAST_FIRST =
      Comparator.<Finding, Mark>comparing(Mark::of)
          .thenComparing(f -> f.kind() == Finding.Kind.DRIFT);

  /** All subjects in the order in which they first appear. */
  static Map<String, FindingsByWindow> of(
      List<JudgedWindow> judged, Function<Finding, Optional<String>> subject) {
    List<Optional<TimeWindow>> windows = judged.stream().map(w -> w.verdict().window()).toList();
    Map<String, FindingsByWindow> all = new LinkedHashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      for (Finding finding : judged.get(i).verdict().findings()) {
        Optional<String> name = subject.apply(finding);
        if (name.isPresent()) {
          all.computeIfAbsent(name.get(), unused -> empty(windows)).findings.get(i).add(finding);
        }
      }
    }
    return all;
  }

  private static FindingsByWindow empty(List<Optional<TimeWindow>> windows) {
    List<List<Finding>> lists = new ArrayList<>();
    windows.forEach(window -> lists.add(new ArrayList<>()));
    return new FindingsByWindow(windows, lists);
  }

  /**
   * The finding of that window that asks most of the reader, among those that decide; what could
   * not be decided outweighs what is ok, so that it cannot hide behind it.
   */
  Optional<Finding> decisive(int window) {
    List<Finding> here = findings.get(window);
    List<Finding> candidates = new ArrayList<>(here.stream().filter(Finding::deciding).toList());
    if (candidates.stream().noneMatch(FindingsByWindow::comparesValues)) {
      here.stream()
          .filter(finding -> comparesValues(finding) && !finding.deciding())
          .findFirst()
          .ifPresent(candidates::add);
    }
    return (candidates.isEmpty() ? here : candidates)
        .stream().reduce((worst, next) -> LEAST_FIRST.compare(next, worst) > 0 ? next : worst);
  }

  private static boolean comparesValues(Finding finding) {
    return finding.statistic().filter("missing_share"::equals).isEmpty();
  }

  /** The state in that window. */
  Mark mark(int window) {
    return decisive(window).map(Mark::of).orElse(Mark.NOT_JUDGED);
  }

  /**
   * The window that asks most of the reader: by state, then by the figure's value.
   *
   * @param statistic the statistic's or metric's wire name
   * @param badness how bad a value is; more is worse
   */
  int worst(String statistic, DoubleUnaryOperator badness) {
    int worst = 0;
    for (int i = 1; i < windows.size(); i++) {
      int byMark = Mark.BY_ATTENTION.compare(mark(i), mark(worst));
      if (byMark > 0
          || (byMark == 0 && size(i, statistic, badness) > size(worst, statistic, badness))) {
        worst = i;
      }
    }
    return worst;
  }

  /** The value of one statistic or metric in that window. */
  OptionalDouble value(int window, String wireName) {
    return value(findings.get(window), wireName);
  }

  /** The value of one statistic or metric among the findings of one column in one window. */
  static OptionalDouble value(List<Finding> findings, String wireName) {
    return findings.stream()
        .map(finding -> value(finding, wireName))
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /** The PSI stands among the details where another statistic decides with it as the size. */
  static OptionalDouble value(Finding finding, String wireName) {
    if (finding.statistic().or(finding::metric).filter(wireName::equals).isPresent()) {
      return finding.value();
    }
    Double psi = wireName.equals(PSI) ? finding.details().get(PSI) : null;
    return psi == null ? OptionalDouble.empty() : OptionalDouble.of(psi);
  }

  /** Windows in which it asked for attention. */
  int flagged() {
    return count(Mark::flagged);
  }

  /** Windows in which there was enough to judge it. */
  int judged() {
    return count(mark -> mark != Mark.NOT_JUDGED && mark != Mark.SHOWN);
  }

  private int count(Predicate<Mark> wanted) {
    int count = 0;
    for (int i = 0; i < windows.size(); i++) {
      count += wanted.test(mark(i)) ? 1 : 0;
    }
    return count;
  }

  private double size(int window, String statistic, DoubleUnaryOperator badness) {
    OptionalDouble value = value(window, statistic);
    return value.isPresent()
        ? badness.applyAsDouble(value.getAsDouble())
        : Double.NEGATIVE_INFINITY;
  }
}
