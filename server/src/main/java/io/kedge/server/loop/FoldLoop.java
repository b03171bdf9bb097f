/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import io.kedge.control.fold.Folded;
import io.kedge.kernel.KedgeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds each model's log when something was appended to it, and when time makes a window due. After
 * each pass a model rests ten times as long as the pass took, at most 30 seconds, so that a trickle
 * of batches is folded many at a time; while a log is long, its passes follow each other at once.
 * Once a minute every model is looked at, since another process may share the store. Thread-safe.
 */
public final class FoldLoop implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("io.kedge.server.loop");

  private static final long TICK = Duration.ofSeconds(1).toNanos();
  private static final long SWEEP = Duration.ofMinutes(1).toNanos();
  private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();
  private static final long REST_AFTER_FAILURE = Duration.ofSeconds(5).toNanos();
  private static final int RESTS_PER_PASS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What stands for all models at once; no model has such a name. */
  private static final String ALL = "(all)";

  /** A pass over at least so many batches did not wait for the next one to come. */
  private static final int LONG_LOG = 16;

  private final Function<String, Folded> fold;
  private final Supplier<Set<String>> models;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Agenda agenda = new Agenda();
  private final Failures failures = new Failures();
  private final Thread thread;
  private volatile boolean stopped;
  private @Nullable Long sweptAt;

  /**
   * A loop that does not run yet.
   *
   * @param fold one pass over a model's log
   * @param models the names of all models
   * @param clock the time of day
   * @param nanoTime nanoseconds that never jump
   */
  public FoldLoop(
      Function<String, Folded> fold,
      Supplier<Set<String>> models,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.fold = fold;
    this.models = models;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.thread = new Thread(this::run, "kedge-fold");
    this.thread.setDaemon(true);
  }

  /** Begins; once. */
  public void start() {
    thread.start();
  }

  /** Lets the model be folded soon; returns at once. */
  public void wake(String model) {
    agenda.wake(model, nanoTime.getAsLong());
    LockSupport.unpark(thread);
  }

  /** Whether it has begun, and not ended. */
  boolean isRunning() {
    return thread.isAlive() && !stopped;
  }

  /** What keeps windows from being judged at present, if anything does. */
  Optional<String> failure() {
    return failures.present();
  }

  private void run() {
    while (!stopped) {
      if (!step()) {
        long left = agenda.untilNext(nanoTime.getAsLong(), clock.instant(), TICK);
        LockSupport.parkNanos(this, left);
      }
    }
  }

  /** Folds one model, if it is any one's turn, and tells whether it was. */
  boolean step() {
    sweep();
    Optional<String> next = agenda.take(nanoTime.getAsLong(), clock.instant());
    next.ifPresent(this::turn);
    return next.isPresent();
  }

  private void sweep() {
    long now = nanoTime.getAsLong();
    if (sweptAt != null && now - sweptAt < SWEEP) {
      return;
    }
    sweptAt = now;
    try {
      Set<String> all = models.get();
      failures.ended(ALL).ifPresent(told -> LOG.info(told));
      agenda.retain(all);
      all.forEach(model -> agenda.wake(model, now));
    } catch (RuntimeException e) {
      failures.begun(ALL, e).ifPresent(told -> warn(told, e));
      sweptAt = now - SWEEP + REST_AFTER_FAILURE;
    }
  }

  // An error of one model, even a lack of memory, must not end the judging of all others.
  private void turn(String model) {
    long start = nanoTime.getAsLong();
    try {
      Folded folded = fold.apply(model);
      failures.ended(model).ifPresent(told -> LOG.info(told));
      long end = nanoTime.getAsLong();
      long rest =
          folded.waiting() && folded.batches() >= LONG_LOG
              ? 0
              : Math.min(LONGEST_REST, RESTS_PER_PASS * (end - start));
      Instant due = folded.waiting() ? Instant.MIN : folded.next().orElse(Instant.MAX);
      agenda.rest(model, end + rest, due);
    } catch (RuntimeException | Error e) {
      failures.begun(model, e).ifPresent(told -> warn(told, e));
      agenda.rest(model, nanoTime.getAsLong() + REST_AFTER_FAILURE, Instant.MIN);
    }
  }

  private static void warn(String told, Throwable failure) {
    if (failure instanceof KedgeException) {
      LOG.warn(told);
    } else {
      LOG.warn(told, failure);
    }
  }

  /** Ends after the pass that is under way, and waits for that 10 seconds at most. */
  @Override
  public void close() {
    stopped = true;
    LockSupport.unpark(thread);
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
