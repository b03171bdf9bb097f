/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.CountedReference;
import io.kedge.control.window.JudgeWindow;
import io.kedge.control.window.References;
import io.kedge.control.window.Series;
import io.kedge.control.window.Span;
import io.kedge.control.window.WindowBuilder;
import io.kedge.control.window.WindowState;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Judges the windows of one rule that are due. One thread. */
final class Closing {

  /** The most windows without rows that are told between two with rows. */
  private static final int MOST_EMPTY = 1_000;

  private final FlowStores stores;
  private final References references;
  private final OpenWindows windows;
  private final JudgeWindow judge;
  private final List<Result> results = new ArrayList<>();

  Closing(FlowStores stores, References references, OpenWindows windows, JudgeWindow judge) {
    this.stores = stores;
    this.references = references;
    this.windows = windows;
    this.judge = judge;
  }

  /** The verdicts so far. */
  List<Result> results() {
    return results;
  }

  /**
   * Judges the open windows that are due, and with them those that changed since they were judged.
   *
   * @param due which open windows are, and whether changed ones are without them
   * @param moment how far the log is folded, and when
   */
  void close(Watched watched, Due due, Moment moment) {
    if (references.current(watched.series().subject().version()).isEmpty()) {
      return;
    }
    SeriesState state = watched.state();
    NavigableSet<Span> now = new TreeSet<>(Comparator.comparingLong(Span::to));
    state.open.stream().filter(due.open()).forEach(now::add);
    if (!now.isEmpty() || due.changed()) {
      now.addAll(state.changed);
    }
    for (Span span : now) {
      if (state.closedTo != SeriesState.NEVER && span.from() > state.closedTo) {
        empty(watched, span.from(), moment);
      }
      judge(watched, span, moment);
    }
  }

  /**
   * A series that monitors look at.
   *
   * @param rule its rule with the monitors
   * @param series the windows
   * @param state how far they are
   */
  record Watched(ActiveRule rule, Series series, SeriesState state) {}

  /**
   * What is due.
   *
   * @param open which open windows
   * @param changed whether changed windows are, though no open one is
   */
  record Due(Predicate<Span> open, boolean changed) {}

  /**
   * When a judgement is made.
   *
   * @param folded the last batch that had been folded
   * @param at the time on the clock
   */
  record Moment(long folded, Instant at) {}

  private void judge(Watched watched, Span span, Moment moment) {
    Series series = watched.series();
    WindowBuilder window = windows.open(series, span, moment.folded());
    WindowState kept = window.state();
    Optional<CountedReference> reference = window.reference();
    Optional<Profile> current = kept.whole();
    if (reference.isEmpty() || current.isEmpty()) {
      return;
    }
    JudgeWindow.Case one =
        new JudgeWindow.Case(
            series, window.key(), reference.get(), baseline(series), current.get());
    JudgeWindow.Stretch stretch = new JudgeWindow.Stretch(kept.firstSequence(), moment.folded());
    int judged = Math.max(kept.judged(), toldBefore(watched, window.key()));
    for (Monitor monitor : watched.rule().monitors()) {
      results.add(
          judge.result(one, stretch, new JudgeWindow.Occasion(monitor.id(), judged, moment.at())));
    }
    window.judged(judged + 1);
    watched.state().close(span);
  }

  private Optional<Baseline> baseline(Series series) {
    return stores.baselines().current(series.subject().version());
  }

  /** How often the window was told before it had rows, or before it was kept. */
  private int toldBefore(Watched watched, WindowKey key) {
    SeriesState state = watched.state();
    boolean passed =
        state.closedTo != SeriesState.NEVER
            && key.to() <= state.closedTo
            && key.from() >= state.closedFrom;
    if (!passed) {
      return 0;
    }
    String monitor = watched.rule().monitors().get(0).id();
    long pending =
        results.stream()
            .filter(one -> one.monitor().equals(monitor) && one.window().equals(key))
            .count();
    return (int) pending + stores.results().restatements(monitor, key).size();
  }

  /** Tells the windows of time between the last one that was judged and the next. */
  void empty(Watched watched, long upTo, Moment moment) {
    Series series = watched.series();
    SeriesState state = watched.state();
    if (!(series.rule() instanceof WindowRule.Calendar calendar)) {
      return;
    }
    Optional<CountedReference> reference = references.current(series.subject().version());
    List<Span> spans = new ArrayList<>();
    for (long at = state.closedTo; at < upTo && spans.size() < MOST_EMPTY; ) {
      TimeWindow window = calendar.unit().windowAt(Instant.ofEpochMilli(at), calendar.zone());
      Span span = new Span(window.from().toEpochMilli(), window.to().toEpochMilli());
      if (span.to() <= upTo && !state.open.contains(span)) {
        spans.add(span);
      }
      at = span.to();
    }
    if (reference.isEmpty()) {
      return;
    }
    Profile nothing = series.subject().rowProfiler(reference.get().profile()).profile();
    for (Span span : spans) {
      JudgeWindow.Case one =
          new JudgeWindow.Case(
              series, series.key(span), reference.get(), baseline(series), nothing);
      for (Monitor monitor : watched.rule().monitors()) {
        results.add(
            judge.result(
                one,
                new JudgeWindow.Stretch(0, moment.folded()),
                new JudgeWindow.Occasion(monitor.id(), 0, moment.at())));
      }
      state.close(span);
    }
  }
}
