/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.port.BaselineValue;
import io.kedge.control.port.Expected;
import io.kedge.control.port.NewBaseline;
import io.kedge.control.port.flow.Result;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Judge;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.Profile;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows on the road, however they travel, end in the verdicts of all rows at once. */
class FoldLogTest {

  private static final long DAY = 86_400_000;

  private final History reference = new History(2_000, 5, new SplitMix64(1));
  private final History history = new History(1_500, 5, new SplitMix64(2));

  /** The verdict of an offline comparison on each stretch of rows. */
  private SortedMap<Long, String> expected(String window) {
    boolean counted = window.startsWith("count/");
    long size = counted ? Long.parseLong(window.substring(6)) : DAY;
    SortedMap<Long, List<Integer>> groups = new TreeMap<>();
    for (int row = 0; row < history.rows(); row++) {
      long at = counted ? row : history.times[row];
      groups.computeIfAbsent(at / size * size, from -> new ArrayList<>()).add(row);
    }
    Profile before = World.profile(reference);
    SortedMap<Long, String> verdicts = new TreeMap<>();
    groups.forEach(
        (from, rows) -> {
          Profiler profiler =
              Profiler.forCurrent(History.SCHEMA, before, Optional.of(Task.REGRESSION));
          profiler.add(history.whole(true).select(rows.stream().mapToInt(i -> i).toArray()));
          Optional<TimeWindow> span =
              counted
                  ? Optional.empty()
                  : Optional.of(
                      new TimeWindow(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + DAY)));
          verdicts.put(
              from,
              new PlainVerdicts()
                  .write(
                      new Judge(
                              JudgeSettings.defaults()
                                  .withModelType(ModelTypes.named("regression").orElseThrow()))
                          .judge(before, profiler.profile(), span)));
        });
    return verdicts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"day/UTC", "count/400", "count/1500"})
  void labelled_rows_in_order_give_the_verdicts_of_a_comparison(String window) {
    World world = new World(window);
    world.reference(reference);

    for (int from = 0; from < history.rows(); from += 100) {
      world.send("b" + from, history.batch(from, from + 100, true), true);
    }
    world.fold();
    world.run(true);

    assertThat(world.last()).isEqualTo(expected(window));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void any_order_of_batches_labels_and_restarts_ends_in_the_same_verdicts(long seed) {
    Random random = new Random(seed);
    World world = new World("day/UTC");
    world.reference(reference);
    List<Runnable> sendings = new ArrayList<>();
    for (int from = 0; from < history.rows(); ) {
      int to = Math.min(history.rows(), from + 1 + random.nextInt(120));
      int first = from;
      boolean labelled = random.nextInt(3) == 0;
      sendings.add(() -> world.send("b" + first, history.batch(first, to, labelled), true));
      if (!labelled) {
        int[] rows = new int[to - first];
        Arrays.setAll(rows, i -> first + i);
        sendings.add(() -> world.label("l" + first, history.labels(rows)));
      }
      from = to;
    }
    Collections.shuffle(sendings, random);

    for (Runnable sending : sendings) {
      sending.run();
      if (random.nextInt(4) == 0) {
        world.folder().fold("prices");
      }
      if (random.nextInt(4) == 0) {
        sending.run();
      }
    }
    world.fold();
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("day/UTC"));
    for (Result result : world.all()) {
      assertThat(world.recompute(result).differences()).isEmpty();
    }
  }

  @Test
  void labels_that_come_later_restate_windows_of_counted_rows() {
    World world = new World("count/400");
    world.reference(reference);
    for (int from = 0; from < history.rows(); from += 90) {
      world.send("b" + from, history.batch(from, Math.min(from + 90, history.rows()), false), true);
    }
    world.fold();
    world.run(true);
    int[] rows = new int[history.rows()];
    Arrays.setAll(rows, i -> i);

    world.label("all", history.labels(rows));
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("count/400"));
    assertThat(world.all()).hasSize(8);
    for (Result result : world.all()) {
      assertThat(world.recompute(result).differences()).isEmpty();
    }
  }

  @Test
  void a_corrected_label_takes_the_place_of_the_first_one() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.send("b", history.batch(0, history.rows(), false), true);
    double right = history.prices[10];
    history.prices[10] = right + 500;
    int[] rows = new int[history.rows()];
    Arrays.setAll(rows, i -> i);
    world.label("wrong", history.labels(rows));
    world.run(true);
    String wrong = world.last().get(History.START.toEpochMilli());
    history.prices[10] = right;

    world.label(
        "right",
        io.kedge.profile.column.Batch.of(
            List.of(
                new TextColumn("id", new String[] {history.ids[10]}),
                new NumericColumn("label", new double[] {right}),
                new NumericColumn("revision", new double[] {1}))));
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("day/UTC"));
    assertThat(world.last().get(History.START.toEpochMilli())).isNotEqualTo(wrong);
    for (Result result : world.all()) {
      assertThat(world.recompute(result).differences()).isEmpty();
    }
  }

  @Test
  void a_row_that_brought_its_label_is_not_labelled_twice() {
    World world = new World("day/UTC");
    world.reference(reference);
    int[] rows = new int[history.rows()];
    Arrays.setAll(rows, i -> i);

    world.label("before", history.labels(Arrays.copyOf(rows, 700)));
    world.send("b", history.batch(0, history.rows(), true), true);
    world.label("after", history.labels(Arrays.copyOfRange(rows, 700, 1_500)));
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("day/UTC"));
  }

  @Test
  void the_next_time_to_look_is_when_an_open_window_will_be_due() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.now = History.START.plus(Duration.ofHours(23));
    world.send("b", history.batch(0, 250, true), false);
    world.fold();

    assertThat(world.folding.fold("prices").next())
        .contains(History.START.plus(Duration.ofMinutes(24 * 60 + 5)));

    world.now = History.START.plus(Duration.ofMinutes(24 * 60 + 5));
    world.fold();

    assertThat(world.folding.fold("prices").next())
        .contains(History.START.plus(Duration.ofMinutes(48 * 60 + 5)));
  }

  @Test
  void a_live_version_that_falls_silent_is_told_window_by_window() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.now = History.START.plus(Duration.ofHours(23));
    world.send("b", history.batch(0, 250, true), false);

    world.now = History.START.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(4));
    world.fold();

    assertThat(world.last()).hasSize(2);
    assertThat(world.last().get(History.START.toEpochMilli() + DAY)).contains("No data");
  }

  @Test
  void a_baseline_set_on_purpose_takes_the_place_of_the_references_labels() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.send("b", history.batch(0, 300, true), true);
    world.run(true);
    assertThat(world.all().get(0).evidence().baseline()).hasValue(1);
    assertThat(world.all().get(0).verdict()).isEqualTo(expected("day/UTC").get(start()));

    world
        .stores
        .baselines()
        .set(
            new NewBaseline(
                World.V1, world.now, "test", new TreeMap<>(Map.of("mae", BaselineValue.of(0.1)))));
    world.send("late", history.batch(300, 301, true), true);
    world.run(true);

    Result restated =
        world.all().stream()
            .filter(one -> one.window().from() != start())
            .findFirst()
            .orElseThrow();
    assertThat(restated.evidence().baseline()).hasValue(2);
    assertThat(restated.verdict()).contains("decay - mae - ").contains("no baseline was set");
    assertThat(world.recompute(restated).differences()).isEmpty();
  }

  @Test
  void a_schema_that_changes_counts_open_windows_anew_and_poisons_nothing() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.send("b1", history.batch(0, 150, true), true);
    world.fold();
    world.register(
        new Schema(
            History.SCHEMA.fields().stream()
                .filter(field -> !field.name().equals("size"))
                .toList()));

    world.send("b2", history.batch(150, 300, true), true);
    world.run(true);

    assertThat(world.last()).hasSize(1);
    assertThat(world.last().get(start()))
        .contains("rows 300 of")
        .doesNotContain("drift size - psi");
  }

  private static long start() {
    return History.START.toEpochMilli();
  }

  @Test
  void a_version_registered_once_more_begins_anew() {
    World world = new World("count/400");
    world.reference(reference);
    world.send("b", history.batch(0, 500, true), true);
    world.run(true);
    world.stores.models().deleteVersion(World.V1, Expected.anything());
    world.wait(Duration.ofMinutes(1));
    world.register();
    world.reference(reference);

    for (int from = 0; from < history.rows(); from += 100) {
      world.send("b" + from, history.batch(from, from + 100, true), true);
    }
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("count/400"));
  }

  @Test
  void a_reference_set_later_judges_the_windows_that_waited_for_it() {
    World world = new World("day/UTC");
    world.send("b", history.batch(0, history.rows(), true), true);
    world.fold();
    world.run(true);
    assertThat(world.all()).isEmpty();

    world.reference(reference);
    world.run(true);

    assertThat(world.last()).isEqualTo(expected("day/UTC"));
  }

  @Test
  void a_window_is_judged_once_the_clock_has_passed_its_end_and_the_time_to_settle() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.now = History.START.plus(Duration.ofHours(23));
    world.send("b", history.batch(0, 250, true), false);
    world.fold();
    assertThat(world.all()).isEmpty();

    world.now = History.START.plus(Duration.ofMinutes(24 * 60 + 4));
    world.fold();
    assertThat(world.all()).isEmpty();

    world.now = History.START.plus(Duration.ofMinutes(24 * 60 + 5));
    world.fold();

    assertThat(world.all()).hasSize(1);
    assertThat(world.all().get(0).revision()).isZero();
  }

  @Test
  void rows_within_the_allowed_lateness_restate_and_later_ones_are_left_out() {
    World world = new World("day/UTC");
    world.reference(reference);
    world.now = History.START.plus(Duration.ofHours(23));
    world.send("b", history.batch(0, 250, true), false);
    world.now = History.START.plus(Duration.ofHours(25));
    world.fold();

    world.send("late", history.batch(250, 290, true), false);
    world.wait(Duration.ofMinutes(6));
    world.fold();
    world.now = History.START.plus(Duration.ofHours(49));
    world.send("too-late", history.batch(290, 299, true), false);
    world.wait(Duration.ofMinutes(6));
    world.fold();

    List<Result> first =
        world.all().stream()
            .filter(one -> one.window().from() == History.START.toEpochMilli())
            .toList();
    assertThat(first).extracting(Result::revision).containsExactly(1L, 0L);
    assertThat(first.get(0).verdict()).contains("rows 290 of");
  }

  @Test
  void days_without_rows_between_days_with_rows_are_told_as_no_data() {
    World world = new World("day/UTC");
    world.reference(reference);

    world.send("b1", history.batch(0, 300, true), true);
    world.send("b2", history.batch(1_200, 1_500, true), true);
    world.run(true);

    assertThat(world.last()).hasSize(5);
    assertThat(world.last().get(History.START.toEpochMilli() + DAY)).contains("No data");
    world.send("b3", history.batch(300, 600, true), true);
    world.run(true);
    assertThat(world.last().get(History.START.toEpochMilli() + DAY))
        .isEqualTo(expected("day/UTC").get(History.START.toEpochMilli() + DAY));
  }
}
