/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of calendar windows that hold nothing, or not all that is wanted. */
class CliWindowsTest {

  private static final int A_DAY = 200;

  @TempDir private Path folder;

  @Test
  void a_day_without_rows_is_shown_and_is_neither_ok_nor_flagged() throws IOException {
    Path before = days("before.csv", 3, day -> true, day -> true);
    Path now = days("now.csv", 6, day -> day != 2 && day != 3, day -> true);

    CliRun json = CliRun.of("compare", before, now, "--by", "day", "--format", "json");
    CliRun table = CliRun.of("compare", before, now, "--by", "day");
    CliRun markdown = CliRun.of("compare", before, now, "--by", "day", "--format", "markdown");

    assertThat(windows(json)).hasSize(6);
    assertThat(windows(json).get(2))
        .contains("\"from\": \"2024-01-03T00:00:00Z\"")
        .contains("\"judged\": false", "\"rows\": 0,", "\"flagged\": 0,")
        .contains("\"sentence\": \"No data: no row is in this window.\"");
    assertThat(json.out())
        .contains("\"sentence\": \"6 windows, 2 without data: no drift and no decay.\"");
    assertThat(table.out()).containsPattern("no data\\s+\\[2024-01-03, 2024-01-04\\)\\s+0 ");
    assertThat(markdown.out()).containsPattern("no data \\| .*2024-01-03.* \\| 0 \\|");
  }

  @Test
  void the_chart_over_time_has_a_gap_where_there_are_no_rows() throws IOException {
    Path before = days("before.csv", 3, day -> true, day -> true);
    Path whole = days("whole.csv", 6, day -> true, day -> true);
    Path holed = days("holed.csv", 6, day -> day != 2, day -> true);

    String without = html(before, whole);
    String with = html(before, holed);

    assertThat(without).doesNotContain("class=\"gap\"").doesNotContain("no data");
    assertThat(with).contains("class=\"gap\"", "no data", "not measured in 1");
    // The line is taken up anew after the gap.
    assertThat(with).containsPattern("class=\"line\" d=\"M[^M\"]+M");
    assertThat(without).doesNotContainPattern("class=\"line\" d=\"M[^M\"]+M");
  }

  @Test
  void a_wrong_year_is_a_note_and_not_a_million_of_windows() throws IOException {
    Path before = days("before.csv", 3, day -> true, day -> true);
    Path now =
        CliRun.file(
            folder.resolve("now.csv"),
            "time,prediction,label",
            400,
            i -> (i < 200 ? "1970" : "2024") + "-01-01T00:00:00Z," + i % 7 + ".5," + i % 7);

    CliRun run = CliRun.of("compare", before, now, "--by", "day", "--format", "json");

    assertThat(windows(run)).hasSize(2);
    assertThat(run.out()).contains("more than 1,000 windows between the first and the last");
  }

  @Test
  void days_that_lack_their_labels_are_told_beside_those_without_decay() throws IOException {
    Path before = days("before.csv", 3, day -> true, day -> true);
    Path now = days("now.csv", 6, day -> true, day -> day < 4);

    CliRun run =
        CliRun.of(
            "compare", before, now, "--by", "day", "--format", "json", "--fail-on", "unjudged");

    assertThat(run.out())
        .contains(
            "6 windows: no drift, no decay in the 4 of 6 windows that could be judged for it (not"
                + " the last one: ");
    assertThat(run.out().substring(0, run.out().indexOf("\"findings\"")))
        .contains("\"decay_judged\": true", "\"decay_obstacle\": null");
    assertThat(windows(run).get(5))
        .contains("\"decay_judged\": false")
        .doesNotContain("\"decay_obstacle\": null");
    assertThat(run.exitCode()).isZero();
  }

  /** The text of each window in the JSON report. */
  private static List<String> windows(CliRun run) {
    String from = run.out().substring(run.out().indexOf("\n  \"windows\": ["));
    String list = from.substring(0, from.indexOf("\n  ]"));
    List<String> windows = new ArrayList<>(List.of(list.split("\n    \\{", -1)));
    return windows.subList(1, windows.size());
  }

  private String html(Path before, Path now) throws IOException {
    Path out = folder.resolve("report.html");
    CliRun.of("compare", before, now, "--by", "day", "--out", out);
    return Files.readString(out);
  }

  private Path days(String name, int days, IntPredicate rows, IntPredicate labels)
      throws IOException {
    StringBuilder text = new StringBuilder("time,prediction,label\n");
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < A_DAY && rows.test(day); i++) {
        String time = "2024-01-%02dT%02d:%02d:00Z".formatted(day + 1, i % 24, i / 24);
        double answer = Math.sin(i * 1.7 + day) * 10;
        double error = Math.cos(i * 2.3 + day);
        String label = labels.test(day) ? Double.toString(answer + error) : "";
        text.append(time).append(',').append(answer).append(',').append(label).append('\n');
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }
}
