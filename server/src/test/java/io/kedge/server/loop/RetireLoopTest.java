/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.fold.RetireOld;
import io.kedge.kernel.UnavailableException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetireLoopTest {

  @Test
  void a_store_that_is_away_does_not_end_the_loop() {
    AtomicInteger turns = new AtomicInteger();
    try (RetireLoop loop =
        new RetireLoop(
            () -> {
              if (turns.incrementAndGet() == 1) {
                throw new UnavailableException(
                    "store_unavailable", "the store is away", new IllegalStateException());
              }
              return new RetireOld.Retired(1, 2, 3);
            })) {
      loop.step();
      loop.step();
    }

    assertThat(turns).hasValue(2);
  }
}
