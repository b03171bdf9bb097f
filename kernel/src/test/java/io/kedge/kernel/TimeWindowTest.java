/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

  @Test
  void an_empty_span_is_refused_with_both_ends_in_the_message() {
    Instant noon = Instant.parse("2024-01-01T12:00:00Z");

    assertThatThrownBy(() -> new TimeWindow(noon, noon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2024-01-01T12:00:00Z, 2024-01-01T12:00:00Z)");
  }

  @Test
  void the_worse_of_two_severities_wins() {
    assertThat(Severity.OK.worst(Severity.WARNING)).isEqualTo(Severity.WARNING);
    assertThat(Severity.CRITICAL.worst(Severity.WARNING)).isEqualTo(Severity.CRITICAL);
    assertThat(Severity.WARNING.wireName()).isEqualTo("warning");
  }
}
