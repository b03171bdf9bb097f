/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void windows_between_others_are_gaps_and_neighbours_have_none() {
    Gaps gaps =
        Gaps.between(CalendarUnit.MONTH, at(CalendarUnit.MONTH, "2024-01", "2024-02", "2024-05"));

    assertThat(gaps.windows())
        .extracting(one -> one.from().toString().substring(0, 7))
        .containsExactly("2024-03", "2024-04");
    assertThat(gaps.tooMany()).isFalse();
    assertThat(Gaps.between(CalendarUnit.MONTH, at(CalendarUnit.MONTH, "2024-01")).windows())
        .isEmpty();
  }

  @Test
  void a_thousand_gaps_are_shown_and_one_more_is_too_many() {
    Instant first = Instant.parse("2024-01-01T00:00:00Z");

    Gaps most = Gaps.between(CalendarUnit.HOUR, hours(first, first.plusSeconds(1001 * 3600)));
    Gaps more = Gaps.between(CalendarUnit.HOUR, hours(first, first.plusSeconds(1002 * 3600)));

    assertThat(most.windows()).hasSize(Gaps.MOST);
    assertThat(more.windows()).isEmpty();
    assertThat(more.tooMany()).isTrue();
  }

  private static SortedSet<TimeWindow> hours(Instant... instants) {
    SortedSet<TimeWindow> windows = new TreeSet<>();
    for (Instant instant : instants) {
      windows.add(CalendarUnit.HOUR.windowAt(instant, ZoneOffset.UTC));
    }
    return windows;
  }

  private static SortedSet<TimeWindow> at(CalendarUnit unit, String... months) {
    SortedSet<TimeWindow> windows = new TreeSet<>();
    for (String month : months) {
      windows.add(unit.windowAt(Instant.parse(month + "-10T00:00:00Z"), ZoneOffset.UTC));
    }
    return windows;
  }
}
