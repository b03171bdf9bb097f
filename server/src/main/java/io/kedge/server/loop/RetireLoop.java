/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import io.kedge.control.fold.RetireOld;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lets go of what is older than it is to be kept, every ten minutes. Thread-safe. */
public final class RetireLoop implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("io.kedge.server.loop");
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String ALL = "(all)";

  private final Supplier<RetireOld.Retired> retire;
  private final Failures failures = new Failures();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "kedge-retire");
            thread.setDaemon(true);
            return thread;
          });

  /** A loop that does not run yet. */
  public RetireLoop(Supplier<RetireOld.Retired> retire) {
    this.retire = retire;
  }

  /** Begins; once. */
  public void start() {
    // A turn tells its own failures, so nothing is to be learnt from the future.
    Future<?> unused =
        timer.scheduleWithFixedDelay(this::step, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
  }

  /** One turn; a failure is told once and tried again at the next. */
  void step() {
    try {
      RetireOld.Retired retired = retire.get();
      failures.ended(ALL).ifPresent(told -> LOG.info(told));
      if (retired.batches() + retired.windows() + retired.results() > 0) {
        LOG.infof(
            "let go of %d batches of rows, %d windows and %d verdicts that were kept long enough",
            retired.batches(), retired.windows(), retired.results());
      }
    } catch (RuntimeException e) {
      failures.begun(ALL, e).ifPresent(told -> LOG.warn(told));
    }
  }

  /** Ends after the turn that is under way, and waits for that 5 seconds at most. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
