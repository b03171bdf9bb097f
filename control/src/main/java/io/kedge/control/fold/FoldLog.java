/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.Subject;
import io.kedge.control.flow.VerdictWriter;
import io.kedge.control.port.flow.Fold;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.Watermark;
import io.kedge.control.port.flow.WindowProfile;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.JudgeWindow;
import io.kedge.control.window.References;
import io.kedge.control.window.Span;
import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Folds a model's log into windows and judges those that are due; windows, verdicts and the place
 * in the log are written together, so that a crash neither loses nor doubles anything. Thread-safe;
 * one model is folded by one thread at a time.
 */
public final class FoldLog {

  private static final int BATCHES = 64;
  private static final long BYTES = 8L << 20;

  private final FlowStores stores;
  private final Monitors monitors;
  private final JudgeWindow judge;
  private final InstantSource clock;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  /**
   * Folds what lies in these stores.
   *
   * @param program the version of this program, kept with each verdict
   */
  public FoldLog(FlowStores stores, VerdictWriter writer, InstantSource clock, String program) {
    this.stores = stores;
    this.monitors = new Monitors(stores.monitors());
    this.judge = new JudgeWindow(writer, program);
    this.clock = clock;
  }

  /**
   * Folds the next batches that wait, and judges the windows that they closed; when none waits,
   * judges the windows that time has closed.
   *
   * @return what was done; call again while more waits
   * @throws io.kedge.kernel.UnavailableException if the store is away or full; nothing is changed
   */
  public Folded fold(String model) {
    return fold(model, this::dueByTime);
  }

  /**
   * Judges the windows that have ended and those that changed, without waiting; folds nothing.
   *
   * @param monitor whose windows
   * @param closeOpen whether windows are judged that have not ended, or are not full
   */
  Folded judge(String model, String monitor, boolean closeOpen) {
    return fold(
        model,
        (rule, state, now) -> {
          boolean mine = rule.monitors().stream().anyMatch(one -> one.id().equals(monitor));
          Predicate<Span> ended = span -> closeOpen || hasEnded(rule, state, span, now);
          return new Closing.Due(span -> mine && ended.test(span), mine);
        });
  }

  /** What is due when no batch waits. */
  private interface WhenIdle {
    Closing.Due due(ActiveRule rule, SeriesState state, Instant now);
  }

  private Folded fold(String model, WhenIdle whenIdle) {
    synchronized (locks.computeIfAbsent(model, name -> new Object())) {
      Watermark before = stores.windows().watermark(model);
      FoldNote note = FoldNote.decode(before.note());
      SortedMap<FoldNote.Rule, ActiveRule> rules = ActiveRule.of(monitors.of(model));
      long retired = stores.log().retiredTo(model);
      long from =
          rules.keySet().stream()
              .mapToLong(rule -> note.of(rule, retired).foldedTo)
              .min()
              .orElse(before.sequence());
      List<LoggedBatch> batches = stores.log().after(model, from, BATCHES, BYTES);
      Pass pass = new Pass(model, note, rules, Math.max(before.sequence(), from));
      batches.forEach(pass::fold);
      if (batches.isEmpty()) {
        pass.idle(whenIdle);
      }
      return commit(model, before, pass, batches.size());
    }
  }

  private Folded commit(String model, Watermark before, Pass pass, int batches) {
    List<WindowProfile> windows = pass.windows.stored();
    List<Result> results = pass.closing.results();
    Watermark after = new Watermark(pass.folded, pass.note.encode());
    if (batches == 0 && results.isEmpty()) {
      return new Folded(0, false, List.of(), pass.next());
    }
    boolean done =
        stores.windows().commit(new Fold(model, before.sequence(), after, windows, results));
    return done
        ? new Folded(batches, batches > 0, results, batches > 0 ? Optional.empty() : pass.next())
        : new Folded(0, true, List.of(), Optional.empty());
  }

  private Closing.Due dueByTime(ActiveRule rule, SeriesState state, Instant now) {
    long settle = rule.settle().toMillis();
    long settled = now.toEpochMilli() - settle;
    // Whoever tells of the past may still be telling of a window that the clock has long passed.
    boolean telling = state.historyAt != SeriesState.NEVER && state.historyAt > settled;
    Predicate<Span> due =
        span ->
            rule.rule() instanceof WindowRule.Count
                ? state.rows >= span.to()
                : span.to() <= settled && (!telling || span.to() <= state.historyTo);
    boolean changed = state.changedAt != SeriesState.NEVER && state.changedAt <= settled;
    return new Closing.Due(due, changed);
  }

  private static boolean hasEnded(ActiveRule rule, SeriesState state, Span span, Instant now) {
    return rule.rule() instanceof WindowRule.Count
        ? state.rows >= span.to()
        : span.to() <= now.toEpochMilli();
  }

  /** One pass over the log. */
  private final class Pass {

    private final String model;
    private final FoldNote note;
    private final SortedMap<FoldNote.Rule, ActiveRule> rules;
    private final References references = new References(stores.references());
    private final OpenWindows windows;
    private final FoldPass folding;
    private final Closing closing;
    private final Instant now = clock.instant();
    private long folded;

    Pass(String model, FoldNote note, SortedMap<FoldNote.Rule, ActiveRule> rules, long folded) {
      this.model = model;
      this.note = note;
      this.rules = rules;
      this.folded = folded;
      this.windows = new OpenWindows(stores, references);
      this.folding = new FoldPass(stores, model, windows);
      this.closing = new Closing(stores, references, windows, judge);
    }

    void fold(LoggedBatch batch) {
      rules.forEach(
          (key, rule) -> {
            FoldNote.Progress progress = note.of(key, batch.sequence());
            if (progress.foldedTo < batch.sequence()) {
              folding.fold(batch, rule, progress);
              long at = batch.sequence();
              each(rule, progress, state -> dueByRows(rule, state), at);
            }
          });
      folded = Math.max(folded, batch.sequence());
    }

    /** Windows that are full, and windows of the past that whoever tells of it has passed. */
    private Closing.Due dueByRows(ActiveRule rule, SeriesState state) {
      return new Closing.Due(
          span ->
              rule.rule() instanceof WindowRule.Count
                  ? state.rows >= span.to()
                  : span.to() <= state.historyTo && state.liveAt == SeriesState.NEVER,
          false);
    }

    void idle(WhenIdle whenIdle) {
      rules.forEach(
          (key, rule) ->
              each(rule, note.of(key, folded), state -> whenIdle.due(rule, state, now), folded));
      rules.forEach((key, rule) -> tellSilence(rule, note.of(key, folded)));
    }

    private void each(
        ActiveRule rule,
        FoldNote.Progress progress,
        java.util.function.Function<SeriesState, Closing.Due> due,
        long at) {
      progress.versions.forEach(
          (version, state) -> {
            Optional<Subject> subject = folding.subject(new ModelVersion(model, version));
            boolean any = !state.open.isEmpty() || !state.changed.isEmpty();
            if (any && isSame(subject, state)) {
              closing.close(
                  new Closing.Watched(rule, rule.series(subject.get()), state),
                  due.apply(state),
                  new Closing.Moment(at, now));
            }
          });
    }

    /** When time alone will make the next window due. */
    Optional<Instant> next() {
      List<Long> times = new ArrayList<>();
      rules.forEach(
          (key, rule) ->
              note.of(key, folded)
                  .versions
                  .forEach(
                      (version, state) -> {
                        // Without a reference nothing is ever due, and setting one is told.
                        if (references.current(new ModelVersion(model, version)).isPresent()) {
                          times.addAll(NextDue.of(rule, state));
                        }
                      }));
      return times.stream().min(Long::compare).map(Instant::ofEpochMilli);
    }

    /** Whether the version is still the one whose series this is. */
    private boolean isSame(Optional<Subject> subject, SeriesState state) {
      return subject.filter(one -> one.registeredAt().toEpochMilli() == state.born).isPresent();
    }

    /** Tells the windows in which a version that was live a while ago sent nothing. */
    private void tellSilence(ActiveRule rule, FoldNote.Progress progress) {
      long settled = now.minus(rule.settle()).toEpochMilli();
      progress.versions.forEach(
          (version, state) -> {
            boolean live = state.liveAt != SeriesState.NEVER && state.liveAt >= state.historyAt;
            Optional<Subject> subject = folding.subject(new ModelVersion(model, version));
            if (live && isSame(subject, state) && state.closedTo != SeriesState.NEVER) {
              closing.empty(
                  new Closing.Watched(rule, rule.series(subject.get()), state),
                  settled,
                  new Closing.Moment(folded, now));
            }
          });
    }
  }
}
