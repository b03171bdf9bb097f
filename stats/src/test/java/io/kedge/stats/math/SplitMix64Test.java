/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  @Test
  void the_stream_is_that_of_the_generator_of_the_jdk() {
    SplitMix64 ours = new SplitMix64(42);
    SplittableRandom theirs = new SplittableRandom(42);

    for (int i = 0; i < 1000; i++) {
      assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
    }
  }

  @Test
  void numbers_lie_in_the_half_open_unit_interval() {
    assertThat(new SplitMix64(7).doubles(10_000).allMatch(u -> u >= 0 && u < 1)).isTrue();
  }

  @Test
  void a_permutation_holds_every_number_once() {
    int[] order = new SplitMix64(3).permutation(100);

    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    assertThat(order).isNotEqualTo(IntStream.range(0, 100).toArray());
    assertThat(new SplitMix64(3).permutation(0)).isEmpty();
    assertThatThrownBy(() -> new SplitMix64(3).permutation(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
