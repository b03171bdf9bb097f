/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventSorterTest {

  private static String text(Event event) {
    return event.at()
        + " "
        + event.order()
        + " "
        + new String(event.json(), StandardCharsets.UTF_8);
  }

  private static List<String> sorted(List<Event> events, long budget, int spills) {
    List<String> out = new ArrayList<>();
    try (EventSorter sorter = new EventSorter(budget)) {
      events.forEach(sorter::add);
      assertThat(sorter.spilled()).isGreaterThanOrEqualTo(spills);
      sorter.drain(event -> out.add(text(event)));
    }
    return out;
  }

  @Test
  void events_come_in_the_order_of_time_whether_they_fit_into_memory_or_not() {
    SplittableRandom random = new SplittableRandom(5);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      byte[] json = "x".repeat(random.nextInt(30)).getBytes(StandardCharsets.UTF_8);
      events.add(new Event(random.nextInt(100), i, i % 3 == 0, json));
    }
    List<String> expected =
        events.stream().sorted(Comparator.naturalOrder()).map(EventSorterTest::text).toList();

    assertThat(sorted(events, Long.MAX_VALUE, 0)).isEqualTo(expected);
    assertThat(sorted(events, 20_000, 10)).isEqualTo(expected);
  }

  @Test
  void nothing_is_nothing() {
    assertThat(sorted(List.of(), 10, 0)).isEmpty();
  }
}
