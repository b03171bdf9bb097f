/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowRuleTest {

  @Test
  void a_rule_is_one_word() {
    for (String word : List.of("day/UTC", "hour/Europe/Berlin", "week/+05:30", "count/1000")) {
      assertThat(WindowRule.parse(word).series()).isEqualTo(word);
    }
  }

  @Test
  void rows_that_are_cut_alike_are_of_one_series() {
    for (String word : List.of("day/Z", "day/GMT", "day/Etc/UTC", "day/UTC+0", "day/+00:00")) {
      assertThat(WindowRule.parse(word)).isEqualTo(Monitor.usual("m").rule());
    }
    assertThat(Monitor.usual("m").rule().series()).isEqualTo("day/UTC");
    assertThat(WindowRule.parse("hour/UTC+2")).isEqualTo(WindowRule.parse("hour/+02:00"));
  }

  @Test
  void what_is_no_rule_is_refused() {
    for (String word :
        List.of(
            "",
            "day",
            "day/",
            "fortnight/UTC",
            "day/Atlantis",
            "count/0",
            "count/x",
            "count/10000001",
            "count/99999999999")) {
      assertThatThrownBy(() -> WindowRule.parse(word))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refusal -> assertThat(refusal.code()).isEqualTo("invalid_window"));
    }
  }
}
