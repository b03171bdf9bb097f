/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarUnitTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_week_begins_on_monday_and_ends_before_the_next() {
    TimeWindow week =
        CalendarUnit.WEEK.windowAt(Instant.parse("2015-07-05T23:59:59Z"), ZoneOffset.UTC);

    assertThat(week.from()).isEqualTo("2015-06-29T00:00:00Z");
    assertThat(week.to()).isEqualTo("2015-07-06T00:00:00Z");
  }

  @Test
  void the_first_instant_belongs_to_the_window_and_the_last_does_not() {
    TimeWindow month =
        CalendarUnit.MONTH.windowAt(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);

    assertThat(month.contains(Instant.parse("2024-02-29T23:59:59.999Z"))).isTrue();
    assertThat(month.contains(month.to())).isFalse();
    assertThat(month.from()).isEqualTo("2024-02-01T00:00:00Z");
  }

  @Test
  void a_day_on_which_clocks_change_has_23_or_25_hours() {
    TimeWindow spring = CalendarUnit.DAY.windowAt(Instant.parse("2024-03-31T10:00:00Z"), BERLIN);
    TimeWindow autumn = CalendarUnit.DAY.windowAt(Instant.parse("2024-10-27T10:00:00Z"), BERLIN);

    assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(23));
    assertThat(Duration.between(autumn.from(), autumn.to())).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void both_hours_of_a_repeated_hour_are_windows_of_their_own() {
    TimeWindow first = CalendarUnit.HOUR.windowAt(Instant.parse("2024-10-27T00:30:00Z"), BERLIN);
    TimeWindow second = CalendarUnit.HOUR.windowAt(Instant.parse("2024-10-27T01:30:00Z"), BERLIN);

    assertThat(first.to()).isEqualTo(second.from());
    assertThat(first).isLessThan(second);
  }

  @Test
  void windows_before_the_epoch_are_cut_alike() {
    TimeWindow week =
        CalendarUnit.WEEK.windowAt(Instant.parse("1969-12-31T23:00:00Z"), ZoneOffset.UTC);

    assertThat(week.from()).isEqualTo("1969-12-29T00:00:00Z");
  }
}
