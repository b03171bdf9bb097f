/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.flow.Result;
import io.kedge.kernel.GoneException;
import io.kedge.stats.math.SplitMix64;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetireOldTest {

  private final World world = new World("day/UTC");

  private RetireOld.Retired retire() {
    return new RetireOld(world.stores, Retention.DEFAULTS, () -> world.now).run();
  }

  private void judgedHistory() {
    world.reference(new History(500, 5, new SplitMix64(1)));
    world.send("b", new History(500, 5, new SplitMix64(2)).batch(0, 500, true), true);
    world.run(true);
  }

  @Test
  void nothing_young_is_let_go() {
    judgedHistory();
    world.wait(Duration.ofDays(89));

    assertThat(retire()).isEqualTo(new RetireOld.Retired(0, 0, 0));
  }

  @Test
  void a_log_let_go_leaves_verdicts_that_cannot_be_made_again() {
    judgedHistory();
    Result result = world.all().get(0);
    assertThat(world.recompute(result).differences()).isEmpty();
    world.wait(Duration.ofDays(91));

    assertThat(retire()).isEqualTo(new RetireOld.Retired(1, 0, 0));

    assertThatThrownBy(() -> world.recompute(result))
        .isInstanceOfSatisfying(
            GoneException.class, gone -> assertThat(gone.code()).isEqualTo("log_expired"));
    assertThat(world.all()).hasSize(5);
  }

  @Test
  void windows_and_verdicts_go_after_a_year() {
    judgedHistory();
    world.wait(Duration.ofDays(366));

    assertThat(retire()).isEqualTo(new RetireOld.Retired(1, 5, 5));
    assertThat(retire()).isEqualTo(new RetireOld.Retired(0, 0, 0));
  }

  @Test
  void a_batch_that_waits_to_be_folded_stays() {
    world.send("b", new History(500, 5, new SplitMix64(2)).batch(0, 500, true), true);
    world.wait(Duration.ofDays(1_000));

    assertThat(retire().batches()).isZero();
  }
}
