/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(-5 * SECOND);
  private final TokenBuckets buckets = new TokenBuckets(2, 4, 3, now::get);

  private int taken(String who, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += buckets.take(who) == 0 ? 1 : 0;
    }
    return taken;
  }

  @Test
  void a_full_bucket_gives_what_it_holds_and_then_what_comes_in() {
    assertThat(taken("a", 10)).isEqualTo(4);
    assertThat(buckets.take("a")).isEqualTo(1);

    now.addAndGet(SECOND);
    assertThat(taken("a", 10)).isEqualTo(2);
    now.addAndGet(100 * SECOND);
    assertThat(taken("a", 10)).isEqualTo(4);
  }

  @Test
  void each_has_a_bucket_of_its_own() {
    assertThat(taken("a", 10)).isEqualTo(4);
    assertThat(taken("b", 10)).isEqualTo(4);
  }

  @Test
  void the_wait_is_until_there_is_a_whole_token() {
    TokenBuckets slow = new TokenBuckets(0.1, 1, 3, now::get);
    slow.take("a");

    assertThat(slow.take("a")).isEqualTo(10);
    now.addAndGet(8 * SECOND);
    assertThat(slow.take("a")).isEqualTo(2);
    now.addAndGet(2 * SECOND);
    assertThat(slow.take("a")).isZero();
  }

  @Test
  void memory_is_bounded_and_who_asks_often_is_not_forgotten() {
    taken("busy", 4);
    for (int i = 0; i < 1000; i++) {
      buckets.take("other " + i);
      assertThat(buckets.take("busy")).isEqualTo(1);
    }

    assertThat(buckets.remembered()).isEqualTo(3);
  }
}
