/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.CalendarUnit;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TimeColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowedReaderTest {

  @Test
  void rows_in_any_order_reach_their_window_and_rows_without_time_are_counted() {
    WindowedReader reader = new WindowedReader(CalendarUnit.DAY, "t");
    Batch batch =
        Batch.of(
            List.of(
                new TimeColumn(
                    "t",
                    new long[] {
                      at("2024-01-02T00:00:00Z"),
                      at("2024-01-01T23:59:59.999Z"),
                      TimeColumn.MISSING,
                      at("2024-01-02T12:00:00Z")
                    }),
                new NumericColumn("x", new double[] {1, 2, 3, 4})));
    List<String> dealt = new ArrayList<>();

    reader.deal(
        batch,
        (window, rows) ->
            dealt.add(
                window.from()
                    + " "
                    + rows.rows()
                    + " "
                    + ((NumericColumn) rows.column("x").orElseThrow()).values()[0]));

    assertThat(dealt).containsExactly("2024-01-01T00:00:00Z 1 2.0", "2024-01-02T00:00:00Z 2 1.0");
    assertThat(reader.withoutTime()).isEqualTo(1);
  }

  @Test
  void many_rows_of_one_window_are_all_dealt() {
    WindowedReader reader = new WindowedReader(CalendarUnit.WEEK, "t");
    long[] times = new long[1_000];
    for (int i = 0; i < times.length; i++) {
      times[i] = at("2024-01-01T00:00:00Z") + i;
    }
    List<Integer> sizes = new ArrayList<>();

    reader.deal(
        Batch.of(List.of(new TimeColumn("t", times))), (window, rows) -> sizes.add(rows.rows()));

    assertThat(sizes).containsExactly(1_000);
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
