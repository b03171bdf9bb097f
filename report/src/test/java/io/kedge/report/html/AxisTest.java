/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void ticks_are_round_and_inside() {
    assertThat(Axis.linear(8.7, 10.9, 100, 0).ticks()).containsExactly(9.0, 9.5, 10.0, 10.5);
    assertThat(Axis.linear(0, 0.31, 100, 0).ticks().get(1)).isEqualTo(0.1);
  }

  @Test
  void a_constant_figure_still_has_a_scale() {
    Axis axis = Axis.linear(5, 5, 100, 0);

    assertThat(axis.at(5)).isBetween(0.0, 100.0);
    assertThat(axis.ticks()).isNotEmpty();
  }

  @Test
  void the_root_scale_gives_small_figures_room() {
    Axis axis = Axis.root(4, 200, 0);

    assertThat(axis.at(0)).isEqualTo(200);
    assertThat(axis.at(1)).isEqualTo(100);
    assertThat(axis.at(4)).isEqualTo(0);
    assertThat(axis.ticks()).contains(0.0, 0.25, 0.5, 1.0, 2.0);
  }

  @Test
  void a_figure_beyond_the_scale_stays_on_the_drawing() {
    assertThat(Axis.root(4, 100, 0).at(1e9)).isEqualTo(0);
    assertThat(Axis.linear(0, 1, 100, 0).at(-7)).isEqualTo(100);
  }
}
