/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CategoricalSummaryTest {

  private static final int CAP = 50;
  private static final Set<String> FROZEN = Set.of("name0", "name1", "name1500");

  @Test
  void names_are_counted_and_empty_ones_are_missing() {
    CategoricalSummary summary = CategoricalSummary.of(new String[] {"b", "a", null, "", "b"});

    assertThat(summary.rows()).isEqualTo(5);
    assertThat(summary.missing()).isEqualTo(2);
    assertThat(summary.counts()).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(summary.distinct()).isEqualTo(new Distinct(2, false));
    assertThat(summary.isExact()).isTrue();
  }

  @Test
  void neither_order_nor_merging_changes_what_is_kept_beyond_the_cap() {
    List<String> names = zipfNames(20_000);
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(8));

    CategoricalSummary whole = summary(names);

    assertThat(whole.isExact()).isFalse();
    assertThat(whole.rows()).isEqualTo(20_000);
    assertThat(whole.distinct()).isEqualTo(new Distinct(53, true));
    assertThat(summary(shuffled)).isEqualTo(whole);
    CategoricalSummary a = summary(shuffled.subList(0, 100));
    CategoricalSummary b = summary(shuffled.subList(100, 9_000));
    CategoricalSummary c = summary(shuffled.subList(9_000, 20_000));
    assertThat(a.merge(b).merge(c)).isEqualTo(whole);
    assertThat(c.merge(b.merge(a))).isEqualTo(whole);
  }

  @Test
  void categories_of_the_reference_are_always_counted() {
    List<String> names = zipfNames(20_000);
    long expected = names.stream().filter("name1500"::equals).count();

    CategoricalSummary summary = summary(names);

    assertThat(expected).isPositive();
    assertThat(summary.counts()).containsEntry("name1500", expected);
  }

  @Test
  void the_smallest_hashes_stay_as_if_all_had_been_counted_first() {
    List<String> names = zipfNames(20_000);
    Map<String, Long> all = names.stream().collect(groupingBy(name -> name, counting()));
    Set<String> expected = new HashSet<>(FROZEN);
    all.keySet().stream()
        .filter(name -> !FROZEN.contains(name))
        .sorted(Comparator.comparingLong(CategoryLimit::hash))
        .limit(CAP)
        .forEach(expected::add);

    CategoricalSummary summary = summary(names);

    assertThat(all).hasSizeGreaterThan(2 * CAP + 1_500);
    assertThat(summary.counts().keySet()).isEqualTo(expected);
    summary.counts().forEach((name, count) -> assertThat(count).isEqualTo(all.get(name)));
    assertThat(summary.rows()).isEqualTo(20_000);
  }

  @Test
  void a_frozen_summary_keeps_its_categories() {
    CategoricalSummary reference = CategoricalSummary.of(new String[] {"x", "y"}).frozen();

    assertThat(reference.limit().frozen()).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void summaries_that_kept_different_categories_do_not_merge_once_some_are_gone() {
    CategoricalAccumulator one = new CategoricalAccumulator(1, Set.of("a"));
    CategoricalAccumulator two = new CategoricalAccumulator(1, Set.of("b"));
    one.add(new String[] {"p", "q"}, 0, 2);
    two.add(new String[] {"p", "q"}, 0, 2);

    assertThatThrownBy(() -> one.summary().merge(two.summary()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different categories");
  }

  @Test
  void counts_from_elsewhere_are_checked() {
    TreeMap<String, Long> counts = new TreeMap<>(Map.of("a", 3L, "b", 1L));

    assertThat(CategoricalSummary.of(counts, 2).rows()).isEqualTo(6);
    assertThatThrownBy(() -> CategoricalSummary.of(counts, -1))
        .isInstanceOf(IllegalArgumentException.class);
    counts.put("c", 0L);
    assertThatThrownBy(() -> CategoricalSummary.of(counts, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CategoricalSummary summary(List<String> names) {
    CategoricalAccumulator accumulator = new CategoricalAccumulator(CAP, FROZEN);
    String[] values = names.toArray(new String[0]);
    accumulator.add(values, 0, values.length / 2);
    accumulator.summary();
    accumulator.add(values, values.length / 2, values.length);
    return accumulator.summary();
  }

  private static List<String> zipfNames(int size) {
    Random random = new Random(9);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double part = random.nextDouble();
      names.add("name" + (int) (3_000 * part * part));
    }
    return names;
  }
}
