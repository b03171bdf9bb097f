/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.ProbeResult.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeHealthTest {

  private static final Duration LIMIT = Duration.ofMillis(50);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private interface Look {
    ProbeResult look() throws Exception;
  }

  private record Part(String part, Look how) implements Probe {
    @Override
    public ProbeResult look() throws Exception {
      return how.look();
    }
  }

  private ProbeHealth health(Duration limit, Probe... probes) {
    return new ProbeHealth(List.of(probes), limit, threads, System::nanoTime);
  }

  @Test
  void a_word_changes_when_its_part_breaks_and_again_when_it_heals() {
    AtomicReference<ProbeResult> store = new AtomicReference<>(ProbeResult.healthy("fine"));
    ProbeHealth health = health(Duration.ofSeconds(10), new Part("store", store::get));

    assertThat(health.look().get(0).result().state()).isEqualTo(State.HEALTHY);
    store.set(ProbeResult.unhealthy("gone"));
    assertThat(health.look().get(0).result().state()).isEqualTo(State.UNHEALTHY);
    store.set(ProbeResult.healthy("back"));
    assertThat(health.look().get(0).result()).isEqualTo(ProbeResult.healthy("back"));
  }

  @Test
  void a_probe_that_fails_is_unhealthy_with_the_reason() {
    ProbeHealth health =
        health(
            Duration.ofSeconds(10),
            new Part(
                "store",
                () -> {
                  throw new IllegalStateException("connection refused");
                }));

    assertThat(health.look().get(0).result())
        .isEqualTo(ProbeResult.unhealthy("the probe failed: IllegalStateException"));
  }

  @Test
  void a_probe_that_hangs_is_unhealthy_and_holds_one_thread_however_often_it_is_asked_for() {
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();
    ProbeHealth health =
        health(
            LIMIT,
            new Part(
                "store",
                () -> {
                  started.incrementAndGet();
                  released.await();
                  return ProbeResult.healthy("late");
                }),
            new Part("disk", () -> ProbeResult.healthy("fine")));

    for (int ask = 0; ask < 5; ask++) {
      List<PartHealth> parts = health.look();

      assertThat(parts.get(0).result().state()).isEqualTo(State.UNHEALTHY);
      assertThat(parts.get(0).result().detail()).contains("50 ms");
      assertThat(parts.get(1).part()).isEqualTo("disk");
    }
    released.countDown();

    assertThat(started).hasValue(1);
  }

  @Test
  void the_worst_configured_part_speaks_for_all() {
    PartHealth absent = found(ProbeResult.notConfigured("none"));
    PartHealth well = found(ProbeResult.healthy("fine"));
    PartHealth tired = found(new ProbeResult(State.DEGRADED, "slow"));
    PartHealth broken = found(ProbeResult.unhealthy("gone"));

    assertThat(PartHealth.worst(List.of(absent))).isEqualTo(State.HEALTHY);
    assertThat(PartHealth.worst(List.of(absent, well))).isEqualTo(State.HEALTHY);
    assertThat(PartHealth.worst(List.of(well, tired, absent))).isEqualTo(State.DEGRADED);
    assertThat(PartHealth.worst(List.of(broken, tired))).isEqualTo(State.UNHEALTHY);
  }

  private static PartHealth found(ProbeResult result) {
    return new PartHealth("part", result, Duration.ZERO);
  }

  @Test
  void a_computation_that_comes_out_wrong_is_unhealthy() {
    assertThat(PsiProbe.verdict(0.2146).state()).isEqualTo(State.UNHEALTHY);
    assertThat(DecayProbe.verdict(Double.POSITIVE_INFINITY).state()).isEqualTo(State.UNHEALTHY);
    assertThat(DecayProbe.verdict(0.31).state()).isEqualTo(State.UNHEALTHY);
  }
}
