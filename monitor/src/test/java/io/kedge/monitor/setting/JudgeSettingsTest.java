/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.stats.drift.Bands;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeSettingsTest {

  @Test
  void the_defaults_are_those_of_the_documentation() {
    JudgeSettings settings = JudgeSettings.defaults();

    assertThat(settings.drift())
        .isEqualTo(new DriftLimits(100, 3000, 20, 0.05, new Bands(0.1, 0.25, 0.5)));
    assertThat(settings.missing()).isEqualTo(new MissingLimits(0.05, 0.25, 3, 0.01));
    assertThat(settings.decay()).isEqualTo(new DecayLimits(0.05, 100, 0.9));
    assertThat(settings.parity()).isEmpty();
    assertThat(settings.modelType()).isEmpty();
  }

  @Test
  void a_statistic_that_does_not_exist_is_refused_by_name() {
    assertThatThrownBy(() -> JudgeSettings.defaults().withStatistics(List.of("psi", "vibes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'vibes'");
  }

  @Test
  void limits_outside_their_range_are_refused() {
    assertThatThrownBy(() -> new DecayLimits(1.5, 100, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("significance");
    assertThatThrownBy(() -> new MissingLimits(0.3, 0.2, 3, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.3");
    assertThatThrownBy(() -> new DriftLimits(100, 50, 20, 0.05, DriftLimits.PSI_GATES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sizeAwareAbove");
  }
}
