/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProfileOptionsTest {

  @Test
  void defaults_are_those_of_the_documentation() {
    assertThat(ProfileOptions.defaults()).isEqualTo(new ProfileOptions(50_000, 1_000, 10_000));
  }

  @Test
  void deciles_must_be_among_the_edges() {
    assertThatThrownBy(() -> new ProfileOptions(1, 15, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of 10");
  }

  @Test
  void numbers_below_their_minimum_are_refused() {
    assertThatThrownBy(() -> ProfileOptions.defaults().withExactBudget(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exactBudget");
    assertThatThrownBy(() -> new ProfileOptions(1, 10, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("categoryCap");
  }
}
