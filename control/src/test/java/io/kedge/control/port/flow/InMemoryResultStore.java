/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Cursor;
import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Results in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryResultStore implements ResultStore {

  private static final Comparator<Cursor> ORDER =
      Comparator.<Cursor>comparingLong(cursor -> cursor.number(0))
          .thenComparingLong(cursor -> cursor.number(1))
          .thenComparing(cursor -> cursor.text(2))
          .reversed();

  private final InMemoryModelStore models;
  private final Map<String, Result> results = new HashMap<>();

  /** A store of results of those models. */
  public InMemoryResultStore(InMemoryModelStore models) {
    this.models = models;
    models.onDelete(this::forget);
  }

  private synchronized void forget(ModelVersion version) {
    results.values().removeIf(result -> result.window().version().equals(version));
  }

  @Override
  public synchronized boolean add(Result result) {
    models.require(result.window().version());
    boolean known = results.values().stream().anyMatch(r -> isSame(r, result));
    if (!known) {
      results.put(result.id(), millis(result));
    }
    return !known;
  }

  private static boolean isSame(Result a, Result b) {
    boolean sameJudgement =
        a.window().equals(b.window())
            && a.monitor().equals(b.monitor())
            && a.revision() == b.revision();
    return sameJudgement || a.id().equals(b.id());
  }

  private static Result millis(Result r) {
    return new Result(
        r.id(),
        r.monitor(),
        r.window(),
        r.revision(),
        r.judgedAt().truncatedTo(ChronoUnit.MILLIS),
        r.severity(),
        r.sentence(),
        r.verdict(),
        r.evidence());
  }

  @Override
  public synchronized Optional<Result> find(String id) {
    return Optional.ofNullable(results.get(id));
  }

  @Override
  public synchronized Page<Result> list(ModelVersion version, PageRequest page) {
    return page(page, result -> result.window().version().equals(version));
  }

  @Override
  public synchronized Page<Result> listOf(ModelVersion version, String monitor, PageRequest page) {
    return page(page, r -> r.window().version().equals(version) && r.monitor().equals(monitor));
  }

  private Page<Result> page(PageRequest page, Predicate<Result> wanted) {
    List<Result> fetched =
        results.values().stream()
            .filter(wanted)
            .filter(r -> page.after().map(c -> ORDER.compare(place(r), c) > 0).orElse(true))
            .sorted(Comparator.comparing(InMemoryResultStore::place, ORDER))
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(fetched, page, InMemoryResultStore::place);
  }

  private static Cursor place(Result result) {
    return Cursor.after(result.window().to(), result.judgedAt().toEpochMilli(), result.id());
  }

  @Override
  public synchronized List<Result> restatements(String monitor, WindowKey window) {
    return results.values().stream()
        .filter(r -> r.monitor().equals(monitor) && r.window().equals(window))
        .sorted(Comparator.comparingLong(Result::revision))
        .toList();
  }

  @Override
  public synchronized int retire(Instant judgedBefore) {
    int before = results.size();
    Instant limit = judgedBefore.truncatedTo(ChronoUnit.MILLIS);
    results.values().removeIf(result -> result.judgedAt().isBefore(limit));
    return before - results.size();
  }
}
