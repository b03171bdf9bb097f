/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnseenChanceTest {

  @Test
  void one_whole_category_on_the_current_side_has_its_exact_chance() {
    // Of six rows, three are current: all three of the category with 3!3!/6!.
    UnseenChance chance = new UnseenChance(new TreeMap<>(Map.of(3L, 1L)), 3, 3);

    assertThat(chance.ofAtLeast(3)).isCloseTo(1 / 20.0, within(1e-9));
  }

  @Test
  void what_is_usual_is_no_evidence() {
    UnseenChance chance = new UnseenChance(new TreeMap<>(Map.of(1L, 200L)), 500, 500);

    assertThat(chance.ofAtLeast(100)).isEqualTo(1, within(1e-6));
    assertThat(chance.ofAtLeast(140)).isLessThan(1e-6);
  }

  @Test
  void it_bounds_what_dealing_the_rows_at_random_gives() {
    SortedMap<Long, Long> pooled = new TreeMap<>();
    List<Integer> rows = new ArrayList<>();
    int name = 0;
    for (int size = 1; size <= 20; size++) {
      for (int i = 0; i < 40 / size; i++) {
        rows.addAll(Collections.nCopies(size, name++));
        pooled.merge((long) size, 1L, Long::sum);
      }
    }
    int current = rows.size() / 3;
    UnseenChance chance = new UnseenChance(pooled, rows.size() - current, current);

    int[] atLeast = new int[rows.size() + 1];
    int deals = 20_000;
    Random random = new Random(5);
    for (int deal = 0; deal < deals; deal++) {
      Collections.shuffle(rows, random);
      List<Integer> drawn = rows.subList(0, current);
      List<Integer> reference = rows.subList(current, rows.size());
      boolean[] seen = new boolean[name];
      reference.forEach(one -> seen[one] = true);
      int unseen = (int) drawn.stream().filter(one -> !seen[one]).count();
      for (int t = 0; t <= unseen; t++) {
        atLeast[t]++;
      }
    }

    for (int t = 0; t < atLeast.length; t++) {
      double share = (double) atLeast[t] / deals;
      assertThat(chance.ofAtLeast(t)).isGreaterThanOrEqualTo(share - 0.005);
      // and it is not so cautious as to see nothing
      assertThat(share < 1e-4 && chance.ofAtLeast(t) > 0.05).isFalse();
    }
  }

  @Test
  void millions_of_rows_give_figures() {
    SortedMap<Long, Long> pooled = new TreeMap<>();
    pooled.put(1L, 3_000L);
    pooled.put(2_000_000L, 1L);
    pooled.put(8_000_000L, 1L);
    UnseenChance chance = new UnseenChance(pooled, 5_000_000, 5_003_000);

    assertThat(chance.ofAtLeast(1_500)).isBetween(0.5, 1.0);
    assertThat(chance.ofAtLeast(2_000_000)).isLessThan(1e-100);
    assertThat(chance.ofAtLeast(0)).isCloseTo(1, within(1e-9));
  }
}
