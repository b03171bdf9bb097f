/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.ProbeResult.State;
import io.kedge.control.fold.Folded;
import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The loop step by step, on clocks that only the test moves. */
class FoldLoopTest {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  private final List<String> folded = new ArrayList<>();
  private final Map<String, Folded> answers = new HashMap<>();
  private final Set<String> models = new TreeSet<>(Set.of("a", "b"));
  private Duration passed = Duration.ZERO;
  private Duration passTakes = Duration.ofMillis(20);
  private Optional<RuntimeException> failure = Optional.empty();
  private final FoldLoop loop =
      new FoldLoop(this::fold, () -> models, () -> NOON.plus(passed), () -> passed.toNanos());

  private Folded fold(String model) {
    folded.add(model);
    passed = passed.plus(passTakes);
    failure.ifPresent(
        told -> {
          throw told;
        });
    Folded answer = answers.remove(model);
    return answer == null ? nothing(null) : answer;
  }

  private static Folded nothing(Instant next) {
    return new Folded(0, false, List.of(), Optional.ofNullable(next));
  }

  private static Folded batches(int count) {
    return new Folded(count, true, List.of(), Optional.empty());
  }

  private List<String> steps() {
    folded.clear();
    boolean any = true;
    while (any && folded.size() < 20) {
      any = loop.step();
    }
    return List.copyOf(folded);
  }

  private List<String> stepsAfter(Duration time) {
    passed = passed.plus(time);
    return steps();
  }

  @Test
  void every_model_is_looked_at_in_the_beginning_and_once_a_minute() {
    assertThat(steps()).containsExactly("a", "b");
    assertThat(stepsAfter(Duration.ofSeconds(58))).isEmpty();
    models.add("c");
    models.remove("b");

    assertThat(stepsAfter(Duration.ofSeconds(2))).containsExactly("a", "c");
  }

  @Test
  void a_model_that_is_woken_is_folded_and_no_other() {
    steps();
    passed = passed.plusSeconds(1);

    loop.wake("b");

    assertThat(steps()).containsExactly("b");
  }

  @Test
  void a_model_rests_ten_times_as_long_as_its_pass_took() {
    steps();
    passed = passed.plusSeconds(10);
    loop.wake("a");
    steps();
    loop.wake("a");

    assertThat(stepsAfter(Duration.ofMillis(199))).isEmpty();
    assertThat(stepsAfter(Duration.ofMillis(1))).containsExactly("a");
  }

  @Test
  void no_model_rests_longer_than_thirty_seconds() {
    passTakes = Duration.ofSeconds(4);
    steps();
    loop.wake("b");

    assertThat(stepsAfter(Duration.ofMillis(29_999))).isEmpty();
    assertThat(stepsAfter(Duration.ofMillis(1))).contains("b");
  }

  @Test
  void what_comes_while_a_model_is_folded_is_folded_after_its_rest() {
    steps();
    passed = passed.plusSeconds(1);
    loop.wake("a");
    answers.put("a", batches(1));

    assertThat(steps()).containsExactly("a");

    assertThat(stepsAfter(Duration.ofMillis(199))).isEmpty();
    assertThat(stepsAfter(Duration.ofMillis(1))).containsExactly("a");
    assertThat(stepsAfter(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void a_long_log_is_folded_without_rest_and_in_turns() {
    answers.put("a", batches(64));
    answers.put("b", batches(64));

    assertThat(steps()).containsExactly("a", "b", "a", "b");
  }

  @Test
  void a_window_becomes_due_by_time_alone() {
    answers.put("a", nothing(NOON.plusSeconds(30)));
    steps();

    assertThat(stepsAfter(Duration.ofSeconds(29))).isEmpty();
    assertThat(stepsAfter(Duration.ofSeconds(1))).containsExactly("a");
    assertThat(stepsAfter(Duration.ofSeconds(20))).isEmpty();
  }

  @Test
  void a_failing_model_is_tried_again_and_holds_up_no_other() {
    steps();
    passed = passed.plusSeconds(10);
    failure = Optional.of(new IllegalStateException("broken"));
    loop.wake("a");
    loop.wake("b");

    assertThat(steps()).containsExactly("a", "b");
    failure = Optional.empty();

    assertThat(stepsAfter(Duration.ofMillis(4_900))).isEmpty();
    assertThat(stepsAfter(Duration.ofMillis(100))).containsExactly("a", "b");
    assertThat(stepsAfter(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void a_failure_is_told_when_it_begins_and_when_it_is_over() {
    Failures failures = new Failures();
    RuntimeException away =
        new UnavailableException("store_unavailable", "the store is away", new IOException());
    RuntimeException broken = new IllegalStateException("broken");

    assertThat(failures.begun("a", away)).hasValueSatisfying(t -> assertThat(t).contains("away"));
    assertThat(failures.begun("b", away)).isEmpty();
    assertThat(failures.ended("a")).contains("windows are judged again");
    assertThat(failures.ended("b")).isEmpty();
    assertThat(failures.begun("b", broken)).hasValueSatisfying(t -> assertThat(t).contains("b"));
    assertThat(failures.begun("b", broken)).isEmpty();
    assertThat(failures.ended("a")).isEmpty();
    assertThat(failures.ended("b")).contains("windows of model b are judged again");
  }

  @Test
  void health_tells_that_windows_are_not_judged() {
    assertThat(new LoopProbe(loop).look().state()).isEqualTo(State.UNHEALTHY);
    failure = Optional.of(new IllegalStateException("broken"));
    steps();

    assertThat(loop.failure()).hasValueSatisfying(told -> assertThat(told).contains("broken"));
    failure = Optional.empty();
    stepsAfter(Duration.ofSeconds(6));
    assertThat(loop.failure()).isEmpty();
  }

  @Test
  void it_runs_until_it_is_closed() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(2);
    try (FoldLoop running =
        new FoldLoop(
            model -> {
              first.countDown();
              woken.countDown();
              return nothing(null);
            },
            () -> Set.of("a"),
            () -> NOON,
            System::nanoTime)) {
      running.start();
      assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
      running.wake("a");
      assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(new LoopProbe(running).look().state()).isEqualTo(State.HEALTHY);
    }

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("kedge-fold"));
  }
}
