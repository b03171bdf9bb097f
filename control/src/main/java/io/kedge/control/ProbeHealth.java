/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.kernel.KedgeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every part of the server, all at once and each within a time limit, so that one that
 * hangs delays an answer by that limit and no more. A probe that still hangs is not started again:
 * it is reported, and holds one thread however often it is asked for. Details never hold the
 * message of a foreign exception, which may tell paths or secrets. Thread-safe.
 */
public final class ProbeHealth {

  /** How long a probe may take unless something else is set; no cause but patience. */
  public static final Duration LIMIT = Duration.ofSeconds(2);

  private final List<Watched> probes = new ArrayList<>();
  private final Duration limit;
  private final ExecutorService threads;
  private final LongSupplier nanoTime;

  /**
   * Watches these parts.
   *
   * @param limit how long each may take
   * @param threads runs the probes; must not hold a probe back until another one has ended
   * @param nanoTime a clock that only goes forward
   */
  public ProbeHealth(
      List<Probe> probes, Duration limit, ExecutorService threads, LongSupplier nanoTime) {
    probes.forEach(probe -> this.probes.add(new Watched(probe)));
    this.limit = limit;
    this.threads = threads;
    this.nanoTime = nanoTime;
  }

  /** Every part as it is now, in the order of the list. */
  public List<PartHealth> look() {
    List<Run> running = probes.stream().map(Watched::start).toList();
    List<PartHealth> found = new ArrayList<>();
    for (int i = 0; i < running.size(); i++) {
      found.add(await(probes.get(i).probe.part(), running.get(i)));
    }
    return found;
  }

  private PartHealth await(String part, Run run) {
    long taken = nanoTime.getAsLong() - run.began();
    try {
      return run.answer().get(Math.max(0, limit.toNanos() - taken), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return unanswered(part, "no answer within " + limit.toMillis() + " ms", limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unanswered(part, "interrupted", Duration.ZERO);
    } catch (ExecutionException e) {
      return unanswered(part, described(e.getCause()), Duration.ZERO);
    }
  }

  private static PartHealth unanswered(String part, String detail, Duration latency) {
    return new PartHealth(part, ProbeResult.unhealthy(detail), latency);
  }

  private static String described(@Nullable Throwable failure) {
    if (failure instanceof KedgeException ours) {
      return String.valueOf(ours.getMessage());
    }
    return failure == null
        ? "the probe failed"
        : "the probe failed: " + failure.getClass().getSimpleName();
  }

  /** One look at one part, from when it was asked for. */
  private record Run(Future<PartHealth> answer, long began) {}

  /** A probe with its last run. */
  private final class Watched {

    private final Probe probe;
    private Optional<Run> last = Optional.empty();

    Watched(Probe probe) {
      this.probe = probe;
    }

    synchronized Run start() {
      return last.filter(run -> !run.answer().isDone()).orElseGet(this::startAnew);
    }

    private Run startAnew() {
      long began = nanoTime.getAsLong();
      Run run;
      try {
        run = new Run(threads.submit(this::look), began);
      } catch (RejectedExecutionException e) {
        PartHealth none = unanswered(probe.part(), "no thread is free to look", Duration.ZERO);
        run = new Run(CompletableFuture.completedFuture(none), began);
      }
      last = Optional.of(run);
      return run;
    }

    private PartHealth look() {
      long began = nanoTime.getAsLong();
      ProbeResult result;
      try {
        result = probe.look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        result = ProbeResult.unhealthy("interrupted");
      } catch (Exception e) {
        result = ProbeResult.unhealthy(described(e));
      }
      return new PartHealth(probe.part(), result, Duration.ofNanos(nanoTime.getAsLong() - began));
    }
  }
}
