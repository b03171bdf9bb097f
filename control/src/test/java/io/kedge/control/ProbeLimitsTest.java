/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.ProbeResult.State;
import io.kedge.kernel.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ProbeLimitsTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong nanos = new AtomicLong();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void let_go() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void every_part_is_looked_at_and_told_in_order() {
    ProbeHealth health =
        watching(
            LONG,
            probe("store", () -> ProbeResult.healthy("answered")),
            probe("redis", () -> ProbeResult.notConfigured("off")),
            probe("disk", () -> new ProbeResult(State.DEGRADED, "nearly full")));

    List<PartHealth> parts = health.look();

    assertThat(parts).extracting(PartHealth::part).containsExactly("store", "redis", "disk");
    assertThat(parts)
        .extracting(part -> part.result().state())
        .containsExactly(State.HEALTHY, State.NOT_CONFIGURED, State.DEGRADED);
    assertThat(PartHealth.worst(parts)).isEqualTo(State.DEGRADED);
  }

  @Test
  void every_call_looks_again() {
    AtomicInteger looks = new AtomicInteger();
    ProbeHealth health =
        watching(
            LONG, probe("store", () -> ProbeResult.healthy("look " + looks.incrementAndGet())));

    String first = health.look().get(0).result().detail();
    String second = health.look().get(0).result().detail();

    assertThat(first).isEqualTo("look 1");
    assertThat(second).isEqualTo("look 2");
  }

  @Test
  void probes_run_at_the_same_time() {
    CountDownLatch both = new CountDownLatch(2);
    ProbeHealth health = watching(LONG, meeting("one", both), meeting("other", both));

    List<PartHealth> parts = health.look();

    assertThat(parts).extracting(part -> part.result().state()).containsOnly(State.HEALTHY);
  }

  private static Probe meeting(String part, CountDownLatch both) {
    return probe(
        part,
        () -> {
          both.countDown();
          both.await();
          return ProbeResult.healthy("met");
        });
  }

  @Test
  void one_that_hangs_is_unhealthy_and_delays_nobody_beyond_the_limit() {
    ProbeHealth health =
        watching(SHORT, hanging(new AtomicInteger()), probe("disk", () -> ProbeResult.healthy("")));

    List<PartHealth> parts = health.look();

    assertThat(parts.get(0).result().state()).isEqualTo(State.UNHEALTHY);
    assertThat(parts.get(0).result().detail()).isEqualTo("no answer within 50 ms");
    assertThat(parts.get(1).result().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void one_that_hangs_holds_one_thread_however_often_it_is_asked() {
    AtomicInteger begun = new AtomicInteger();
    ProbeHealth health = watching(SHORT, hanging(begun));

    for (int call = 0; call < 5; call++) {
      assertThat(health.look().get(0).result().state()).isEqualTo(State.UNHEALTHY);
    }

    assertThat(begun).hasValue(1);
  }

  @Test
  void one_that_is_overdue_is_not_waited_for_again() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    ProbeHealth health =
        watching(
            LONG,
            probe(
                "store",
                () -> {
                  begun.countDown();
                  end.await();
                  return ProbeResult.healthy("at last");
                }));
    threads.execute(health::look);
    begun.await();
    nanos.addAndGet(LONG.toNanos());

    PartHealth again = health.look().get(0);

    assertThat(again.result().detail()).isEqualTo("no answer within 20000 ms");
  }

  @Test
  void one_that_hung_and_came_back_is_looked_at_anew() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(1);
    Probe slow =
        probe(
            "store",
            () -> {
              if (begun.incrementAndGet() == 1) {
                try {
                  end.await();
                } finally {
                  answered.countDown();
                }
              }
              return ProbeResult.healthy("back");
            });
    ProbeHealth health = watching(SHORT, slow);
    State before = health.look().get(0).result().state();

    end.countDown();
    answered.await();
    State after = eventually(health);

    assertThat(before).isEqualTo(State.UNHEALTHY);
    assertThat(after).isEqualTo(State.HEALTHY);
  }

  /** The late answer may be on its way for a moment longer than its probe. */
  private static State eventually(ProbeHealth health) {
    State state = State.UNHEALTHY;
    for (int i = 0; i < 100 && state != State.HEALTHY; i++) {
      state = health.look().get(0).result().state();
    }
    return state;
  }

  @Test
  void a_foreign_failure_is_unhealthy_and_its_message_stays_inside() {
    ProbeHealth health =
        watching(
            LONG,
            probe(
                "store",
                () -> {
                  throw new IllegalStateException("password=secret at /var/lib/kedge");
                }));

    ProbeResult found = health.look().get(0).result();

    assertThat(found.state()).isEqualTo(State.UNHEALTHY);
    assertThat(found.detail()).isEqualTo("the probe failed: IllegalStateException");
  }

  @Test
  void an_error_is_unhealthy_too() {
    ProbeHealth health =
        watching(
            LONG,
            probe(
                "memory",
                () -> {
                  throw new StackOverflowError("deep");
                }));

    ProbeResult found = health.look().get(0).result();

    assertThat(found.state()).isEqualTo(State.UNHEALTHY);
    assertThat(found.detail()).isEqualTo("the probe failed: StackOverflowError");
  }

  @Test
  void a_failure_of_our_own_is_told_in_its_words() {
    ProbeHealth health =
        watching(
            LONG,
            probe(
                "store",
                () -> {
                  throw new UnavailableException(
                      "store.unavailable",
                      "the store does not answer",
                      new IllegalStateException("secret"));
                }));

    assertThat(health.look().get(0).result().detail()).isEqualTo("the store does not answer");
  }

  @Test
  void without_a_free_thread_the_part_is_unhealthy() {
    ProbeHealth health = watching(LONG, probe("store", () -> ProbeResult.healthy("")));
    threads.shutdown();

    ProbeResult found = health.look().get(0).result();

    assertThat(found.state()).isEqualTo(State.UNHEALTHY);
    assertThat(found.detail()).isEqualTo("no thread is free to look");
  }

  @Test
  void the_latency_is_how_long_the_look_took() {
    ProbeHealth health =
        watching(
            LONG,
            probe(
                "store",
                () -> {
                  nanos.addAndGet(7_000_000);
                  return ProbeResult.healthy("");
                }));

    assertThat(health.look().get(0).latency()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void parts_that_are_not_configured_do_not_count() {
    PartHealth off = new PartHealth("redis", ProbeResult.notConfigured("off"), Duration.ZERO);
    PartHealth good = new PartHealth("store", ProbeResult.healthy(""), Duration.ZERO);
    PartHealth bad = new PartHealth("disk", ProbeResult.unhealthy("full"), Duration.ZERO);

    assertThat(PartHealth.worst(List.of(off, good))).isEqualTo(State.HEALTHY);
    assertThat(PartHealth.worst(List.of(good, bad, off))).isEqualTo(State.UNHEALTHY);
  }

  private Probe hanging(AtomicInteger begun) {
    return probe(
        "store",
        () -> {
          begun.incrementAndGet();
          end.await();
          return ProbeResult.healthy("at last");
        });
  }

  private ProbeHealth watching(Duration limit, Probe... probes) {
    return new ProbeHealth(List.of(probes), limit, threads, nanos::get);
  }

  private interface Look {
    ProbeResult look() throws Exception;
  }

  private static Probe probe(String part, Look look) {
    return new Probe() {
      @Override
      public String part() {
        return part;
      }

      @Override
      public ProbeResult look() throws Exception {
        return look.look();
      }
    };
  }
}
