/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.stats.sketch.Shape;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubleOrderTest {

  @ParameterizedTest
  @EnumSource
  void the_order_is_that_of_the_library(Shape shape) {
    for (int size : new int[] {0, 1, 9_999, 10_000, 30_001}) {
      double[] values = shape.sample(size, 41);
      Arrays.setAll(values, i -> values[i] + 0.0);
      double[] expected = values.clone();
      Arrays.sort(expected);

      DoubleOrder.sort(values);

      assertThat(values).isEqualTo(expected);
    }
  }
}
