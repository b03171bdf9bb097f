/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassNamesTest {

  private final ClassNames names = new ClassNames();

  @Test
  void a_number_is_one_class_however_it_is_written_or_read() {
    for (String text : new String[] {"1", "1.0", "1.00", "+1", "1e0", "01"}) {
      assertThat(names.of(text)).as(text).isEqualTo(names.of(1.0)).isEqualTo("1");
    }
    assertThat(names.of("-0.0")).isEqualTo(names.of(-0.0)).isEqualTo("0");
    assertThat(names.of("0.50")).isEqualTo(names.of(0.5)).isEqualTo("0.5");
  }

  @Test
  void a_truth_value_is_one_class_in_any_case() {
    for (String text : new String[] {"true", "True", "TRUE"}) {
      assertThat(names.of(text)).as(text).isEqualTo("true");
    }
    assertThat(names.of("FALSE")).isEqualTo("false");
    assertThat(names.of("Truth")).isEqualTo("Truth");
  }

  @Test
  void what_is_missing_has_no_class() {
    assertThat(names.of((String) null)).isNull();
    assertThat(names.of("")).isNull();
    assertThat(names.of(Double.NaN)).isNull();
  }
}
