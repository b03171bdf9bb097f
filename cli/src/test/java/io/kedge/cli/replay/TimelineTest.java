/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.cli.input.Progress;
import io.kedge.kernel.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static String item(String from, String to, int revision, String severity) {
    return """
    {"id":"r%3$d","series":"day/UTC","window":{"from":%1$s,"to":%2$s},"revision":%3$d,
     "severity":"%4$s","sentence":"says %4$s","verdict":{"judged":true,"current_rows":400,
     "labelled_rows":100,"worst_column":"b","worst_psi":0.3,"worst_ks":0.21,"metric":"mae",
     "metric_value":12.5,"metric_baseline":10,"findings":[{"column":"a"}]}}
    """
        .formatted(from, to, revision, severity);
  }

  private static final String FIRST = "\"2024-01-01T00:00:00Z\"";
  private static final String SECOND = "\"2024-01-02T00:00:00Z\"";
  private static final String THIRD = "\"2024-01-03T00:00:00Z\"";

  private static Timeline timeline(List<JudgedWindow> windows) {
    return new Timeline(
        URI.create("http://h:1"),
        new ModelVersion("m", "1"),
        "replay-day",
        new Timeline.Sent(800, 0),
        windows,
        List.of("a note"));
  }

  private static JudgedWindow window(String from, String to, String severity) {
    return JudgedWindow.of(
        JsonTree.parse(item(from, to, 0, severity).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_window_shows_its_worst_column_metric_and_label_share() throws IOException {
    StringWriter out = new StringWriter();

    TimelineTable.write(timeline(List.of(window(FIRST, SECOND, "critical"))), out, false);

    assertThat(out.toString().lines().filter(line -> line.contains("2024")))
        .singleElement()
        .asString()
        .containsSubsequence(
            "critical",
            "[2024-01-01, 2024-01-02)",
            "400",
            "b",
            "0.300",
            "0.210",
            "mae",
            "12.5",
            "10",
            "25.0");
    assertThat(out.toString())
        .contains(
            "800 rows sent, 1 window judged: 1 critical", "Note: a note", "results?version=1");
  }

  @Test
  void windows_of_a_count_are_spans_of_rows() {
    assertThat(window("0", "17000", "ok").window()).isEqualTo("rows [0, 17,000)");
  }

  @Test
  void json_has_every_figure() throws IOException {
    StringWriter out = new StringWriter();

    TimelineJson.write(timeline(List.of(window(FIRST, SECOND, "critical"))), out);

    JsonTree json = JsonTree.parse(out.toString().getBytes(StandardCharsets.UTF_8));
    JsonTree window = json.at("windows").items().get(0);
    assertThat(window.text("worst_column")).isEqualTo("b");
    assertThat(window.at("ks").number()).hasValue(0.21);
    assertThat(window.at("metric_baseline").number()).hasValue(10);
    assertThat(window.text("verdict")).isEqualTo("critical");
    assertThat(json.count("accepted")).isEqualTo(800);
  }

  @Test
  void a_window_without_rows_or_measures_says_so() throws IOException {
    String empty =
        "{\"window\":{\"from\":%s,\"to\":%s},\"severity\":\"ok\",\"verdict\":{\"worst_column\":null}}"
            .formatted(FIRST, SECOND);
    StringWriter out = new StringWriter();

    TimelineTable.write(
        timeline(List.of(JudgedWindow.of(JsonTree.parse(empty.getBytes(StandardCharsets.UTF_8))))),
        out,
        false);

    assertThat(out.toString()).contains("no data");
  }

  @Test
  void turns_are_the_windows_that_are_worse_than_all_before() {
    Timeline timeline =
        timeline(
            List.of(
                window("0", "5", "ok"),
                window("5", "10", "warning"),
                window("10", "15", "warning"),
                window("15", "20", "critical"),
                window("20", "25", "ok")));

    assertThat(timeline.turns())
        .containsExactly(
            "rows [5, 10) warning: says warning", "rows [15, 20) critical: says critical");
    assertThat(timeline.tally()).isEqualTo("1 critical, 2 warning, 2 ok");
  }

  @Test
  void of_each_window_the_latest_word_counts_page_by_page() {
    try (FakeKedge server = new FakeKedge()) {
      server.interfere(
          (exchange, one) -> {
            String page =
                one.path().contains("cursor=next")
                    ? "{\"items\":[" + item(FIRST, SECOND, 1, "warning") + "],\"next\":null}"
                    : "{\"items\":["
                        + item(SECOND, THIRD, 0, "ok")
                        + ","
                        + item(FIRST, SECOND, 2, "critical")
                        + ","
                        + item("0", "5", 0, "ok").replace("day/UTC", "count/5")
                        + "],\"next\":\"next\"}";
            FakeKedge.send(exchange, 200, page);
            return true;
          });

      List<JudgedWindow> windows =
          ResultList.read(
              ServerCalls.to(server.address(), Optional.empty(), time -> {}),
              "/api/v1/models/m/monitors/replay-day",
              new ModelVersion("m", "1"),
              "day/UTC");

      assertThat(windows).extracting(JudgedWindow::revision).containsExactly(2L, 0L);
      assertThat(windows.get(0).sentence()).isEqualTo("says critical");
    }
  }

  @Test
  void progress_is_silent_when_nobody_watches() {
    StringWriter out = new StringWriter();

    Progress.on(new PrintWriter(out), false).doing("sending");

    assertThat(out.toString()).isEmpty();
  }
}
