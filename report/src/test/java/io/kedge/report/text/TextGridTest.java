/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextGridTest {

  @Test
  void words_stand_left_and_numbers_right() throws IOException {
    TextGrid grid = new TextGrid().words("name").numbers("rows");
    grid.row(Paint.NONE, "", List.of("価格", "5"));
    grid.row(Paint.NONE, "", List.of("volume", "12,000"));

    StringBuilder out = new StringBuilder();
    grid.write(out, 80, "reason");

    assertThat(out).hasToString("  name      rows\n  価格         5\n  volume  12,000\n");
  }

  @Test
  void a_remark_stands_beside_where_there_is_room_and_below_where_there_is_none()
      throws IOException {
    TextGrid grid = new TextGrid().words("s").words("column");
    grid.row(Paint.NONE, "because of this and that", List.of("!", "x".repeat(30)));

    StringBuilder wide = new StringBuilder();
    grid.write(wide, 80, "reason");
    StringBuilder narrow = new StringBuilder();
    grid.write(narrow, 40, "reason");

    assertThat(wide.toString().lines().toList().get(1)).endsWith("x  because of this and that");
    assertThat(narrow.toString().lines().toList().get(2))
        .isEqualTo("     because of this and that");
  }

  @Test
  void colour_does_not_move_the_columns() throws IOException {
    TextGrid grid = new TextGrid().words("s").words("column");
    grid.row(Paint.ansi("31"), "", List.of("bad", "a"));

    StringBuilder out = new StringBuilder();
    grid.write(out, 80, "");

    assertThat(out.toString().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo("  s    column\n  bad  a\n");
  }

  @Test
  void a_row_has_as_many_cells_as_there_are_columns() {
    TextGrid grid = new TextGrid().words("a");

    assertThatThrownBy(() -> grid.row(Paint.NONE, "", List.of("1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
