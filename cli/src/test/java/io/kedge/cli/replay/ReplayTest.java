/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.Split;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.ModelVersion;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final String VERSION = "/api/v1/models/m/versions/1";

  @TempDir private Path folder;
  private final FakeKedge server = new FakeKedge();
  private final List<Duration> rests = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    server.close();
  }

  /** 200 reference rows, then current ones: a day apart in pairs, the later of a pair first. */
  private Path history(int current, boolean labelTimes) throws IOException {
    StringBuilder text = new StringBuilder("t,x,prediction,label,known,period\n");
    for (int i = 0; i < 200; i++) {
      text.append("2024-01-01T00:00:%02dZ,%d,1.5,2,,reference%n".formatted(i % 60, i % 17));
    }
    for (int i = 0; i < current; i++) {
      int day = i % 2 == 0 ? i + 1 : i - 1;
      String at = LocalDate.of(2024, 2, 1).plusDays(day) + "T00:00:00Z";
      String known = labelTimes ? LocalDate.of(2030, 1, 1).minusDays(i) + "T00:00:00Z" : "";
      text.append("%s,%d,1.5,%d,%s,current%n".formatted(at, day, i, known));
    }
    return Files.writeString(folder.resolve("rows.csv"), text.toString());
  }

  private static SchemaHints hints(boolean labelTimes) {
    SchemaHints hints = SchemaHints.none().with(Role.TIME, "t").with(Role.LABEL, "label");
    return labelTimes ? hints.with(Role.LABEL_TIME, "known") : hints.withExclude(List.of("known"));
  }

  private ReplayRequest request(Path file, boolean labelTimes) {
    return new ReplayRequest(
        new ModelVersion("m", "1"),
        (Input.Rows) Input.open(file, Progress.on(new PrintWriter(Writer.nullWriter()), false)),
        Optional.empty(),
        Optional.of(Split.parse("period=reference")),
        Optional.of(CalendarUnit.DAY),
        hints(labelTimes),
        ModelTypes.named("regression"));
  }

  private Replay replay(Optional<String> key) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Replay(
        ServerCalls.to(server.address(), key, rests::add), Progress.on(nowhere, false));
  }

  private Timeline run(ReplayRequest request) {
    return replay(Optional.empty()).run(request);
  }

  private static List<String> values(List<FakeKedge.Asked> batches, String field) {
    return batches.stream()
        .flatMap(batch -> batch.json().at("rows").items().stream())
        .map(row -> row.at(field).text().orElseGet(() -> "" + row.count(field)))
        .toList();
  }

  @Test
  void current_rows_go_out_in_event_time_in_batches_and_reference_rows_become_the_reference()
      throws IOException {
    Timeline timeline = run(request(history(1_200, false), false));

    List<FakeKedge.Asked> batches = server.batches("/predictions");
    assertThat(values(batches, "x"))
        .isEqualTo(IntStream.range(0, 1_200).mapToObj(Integer::toString).toList());
    assertThat(values(batches, "label").subList(0, 4)).containsExactly("1", "0", "3", "2");
    assertThat(batches.stream().map(batch -> batch.json().at("rows").items().size()))
        .containsExactly(500, 500, 200);
    assertThat(batches)
        .allSatisfy(batch -> assertThat(batch.json().at("backfill").isTrue()).isTrue())
        .allSatisfy(batch -> assertThat(batch.body()).doesNotContain("reference"));
    assertThat(server.batches("/labels")).isEmpty();
    assertThat(timeline.sent()).isEqualTo(new Timeline.Sent(1_200, 0));
  }

  @Test
  void everything_is_registered_before_the_first_row_and_judged_after_the_last()
      throws IOException {
    run(request(history(700, false), false));

    List<String> steps =
        server.asked().stream()
            .filter(one -> !one.method().equals("GET"))
            .map(one -> one.method() + " " + one.path().replace("/api/v1/models/m", ""))
            .toList();
    assertThat(steps)
        .containsExactly(
            "PUT ",
            "PUT /versions/1",
            "PUT /versions/1/reference?baseline=set&source=replay",
            "PUT /monitors/replay-day",
            "POST /versions/1/predictions",
            "POST /versions/1/predictions",
            "POST /monitors/replay-day/run");
    assertThat(body("PUT", "/api/v1/models/m")).isEqualTo("{\"type\":\"regression\"}");
    assertThat(body("PUT", VERSION))
        .isEqualTo(
            "{\"schema\":[{\"name\":\"t\",\"role\":\"time\",\"kind\":\"time\"},"
                + "{\"name\":\"x\",\"role\":\"feature\",\"kind\":\"numeric\"},"
                + "{\"name\":\"prediction\",\"role\":\"prediction\",\"kind\":\"numeric\"},"
                + "{\"name\":\"label\",\"role\":\"label\",\"kind\":\"numeric\"}]}");
    assertThat(body("PUT", "/api/v1/models/m/monitors/replay-day"))
        .isEqualTo("{\"window\":\"day/UTC\"}");
  }

  private String body(String method, String path) {
    return server.asked().stream()
        .filter(one -> one.method().equals(method) && one.path().equals(path))
        .findFirst()
        .orElseThrow()
        .body();
  }

  @Test
  void labels_go_apart_in_the_order_in_which_they_became_known() throws IOException {
    run(request(history(600, true), true));

    List<FakeKedge.Asked> labels = server.batches("/labels");
    assertThat(values(labels, "label").subList(0, 3)).containsExactly("599", "598", "597");
    assertThat(values(labels, "id").subList(0, 2)).containsExactly("row-600", "row-599");
    assertThat(values(labels, "known_at")).isSorted().hasSize(600);
    List<FakeKedge.Asked> predictions = server.batches("/predictions");
    assertThat(values(predictions, "row_id")).contains("row-1", "row-600").doesNotHaveDuplicates();
    assertThat(predictions)
        .allSatisfy(
            batch -> assertThat(batch.body()).doesNotContain("label").doesNotContain("known"));
  }

  @Test
  void a_second_run_sends_the_same_batches_and_changes_nothing() throws IOException {
    ReplayRequest request = request(history(1_200, true), true);
    run(request);
    List<FakeKedge.Asked> first = server.asked();
    server.forget();

    Timeline again = run(request);

    assertThat(server.asked()).noneMatch(one -> one.method().equals("PUT"));
    assertThat(server.asked().stream().filter(FakeKedge.Asked::isBatch))
        .containsExactlyInAnyOrderElementsOf(
            first.stream().filter(FakeKedge.Asked::isBatch).toList());
    assertThat(again.sent()).isEqualTo(new Timeline.Sent(0, 1_200));
    assertThat(server.rows()).isEqualTo(1_200);
  }

  @Test
  void without_windows_all_rows_are_one_window_by_their_number() throws IOException {
    ReplayRequest daily = request(history(321, false), false);
    ReplayRequest together =
        new ReplayRequest(
            daily.version(),
            daily.rows(),
            daily.reference(),
            daily.split(),
            Optional.empty(),
            daily.hints(),
            daily.type());

    run(together);

    assertThat(body("PUT", "/api/v1/models/m/monitors/replay-all"))
        .isEqualTo("{\"window\":\"count/321\"}");
  }

  @Test
  void without_a_named_reference_that_of_the_server_counts() throws IOException {
    ReplayRequest split = request(history(300, false), false);
    ReplayRequest none =
        new ReplayRequest(
            split.version(),
            split.rows(),
            Optional.empty(),
            Optional.empty(),
            split.by(),
            split.hints(),
            split.type());

    assertThatThrownBy(() -> run(none)).hasMessageContaining("--split");
    run(split);
    server.forget();
    run(none);

    assertThat(server.asked()).noneMatch(one -> one.path().contains("/reference?"));
    assertThat(values(server.batches("/predictions"), "x")).hasSize(500);
  }

  @Test
  void the_reference_is_the_profile_that_a_comparison_makes() throws IOException {
    List<Long> rows = new ArrayList<>();
    server.interfere(
        (exchange, one) -> {
          if (one.method().equals("PUT") && one.path().contains("/reference")) {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type"))
                .isEqualTo("application/vnd.kedge.profile");
          }
          return false;
        });

    run(request(history(10, false), false));

    ServerCalls calls = ServerCalls.to(server.address(), Optional.empty(), rests::add);
    Answer stored = calls.send(Call.get(VERSION + "/reference/profile"));
    rows.add(ProfileCodec.decode(stored.body()).rows());
    assertThat(rows).containsExactly(200L);
  }

  @Test
  void four_batches_are_under_way_at_once() throws IOException {
    CyclicBarrier four = new CyclicBarrier(BatchSender.IN_FLIGHT);
    server.interfere(
        (exchange, one) -> {
          if (one.isBatch()) {
            try {
              four.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new IOException(e);
            }
          }
          return false;
        });

    run(request(history(2_000, false), false));

    assertThat(server.rows()).isEqualTo(2_000);
  }

  @Test
  void rows_without_time_and_infinite_values_are_told() throws IOException {
    Path file = history(100, false);
    Files.writeString(
        file, Files.readString(file) + ",5,1,1,,current\n2024-02-01T00:00:00Z,inf,1,1,,current\n");

    Timeline timeline = run(request(file, false));

    assertThat(timeline.sent().accepted()).isEqualTo(101);
    assertThat(timeline.notes())
        .anyMatch(note -> note.startsWith("1 rows have no time"))
        .anyMatch(note -> note.startsWith("1 infinite value"));
  }
}
