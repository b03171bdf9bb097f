/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final Batch ROWS =
      Batch.of(
          List.of(
              new TextColumn("period", new String[] {"reference", "current", null, "reference"}),
              new NumericColumn("year", new double[] {2011, 2012, Double.NaN, 2011})));

  @Test
  void every_row_with_a_value_is_on_one_side() {
    Split split = Split.parse("period=reference");

    assertThat(split.positions(ROWS, true)).containsExactly(0, 3);
    assertThat(split.positions(ROWS, false)).containsExactly(1);
  }

  @Test
  void negation_turns_the_sides_around() {
    Split split = Split.parse("period!=reference");

    assertThat(split.positions(ROWS, true)).containsExactly(1);
    assertThat(split.positions(ROWS, false)).containsExactly(0, 3);
  }

  @Test
  void whole_numbers_are_written_as_people_write_them() {
    assertThat(Split.parse("year=2011,2013").positions(ROWS, true)).containsExactly(0, 3);
  }

  @Test
  void numbers_are_compared_as_numbers_where_the_column_is_read_as_numbers() {
    for (String text : new String[] {"year=2012.0", "year=02012", "year=2012,x"}) {
      assertThat(Split.parse(text).positions(ROWS, true)).as(text).containsExactly(1);
      assertThat(Split.parse(text).positions(ROWS, false)).as(text).containsExactly(0, 3);
    }
  }

  @Test
  void truth_values_and_whole_numbers_are_found_however_they_are_spelled() {
    Batch rows =
        Batch.of(
            List.of(
                new TextColumn("old", new String[] {"True", "false", null, "true"}),
                new TextColumn("zone", new String[] {"6", "6.0", "06", "6.5"})));

    for (String text : new String[] {"old=true", "old=TRUE", "old=True", "old!=False"}) {
      assertThat(Split.parse(text).positions(rows, true)).as(text).containsExactly(0, 3);
      assertThat(Split.parse(text).positions(rows, false)).as(text).containsExactly(1);
    }
    assertThat(Split.parse("zone=6.0").positions(rows, true)).containsExactly(0, 1);
    assertThat(Split.parse("zone=6").positions(rows, false)).containsExactly(2, 3);
    assertThat(Split.parse("zone=06").positions(rows, true)).containsExactly(2);
  }

  @Test
  void values_may_hold_an_equals_sign_and_blanks_around_commas_are_dropped() {
    Split split = Split.parse("a=b=c , d");

    assertThat(split.column()).isEqualTo("a");
    assertThat(split.values()).containsExactlyInAnyOrder("b=c", "d");
  }

  @Test
  void other_forms_are_refused_with_an_example() {
    for (String text : new String[] {"period", "=reference", "period=", "!=x", ""}) {
      assertThatThrownBy(() -> Split.parse(text))
          .as(text)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("--split period=reference");
    }
  }

  @Test
  void a_column_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Split.parse("phase=a").positions(ROWS, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'phase'");
  }
}
