/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.program.Kedge;
import io.kedge.e2e.program.RealSet;
import io.kedge.e2e.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that is replayed into the server is judged as a comparison judges it. */
class ReplayIT {

  private static final List<String> ADULTS =
      List.of("--split", "education!=Some-college,HS-grad,Bachelors");

  @TempDir private Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<RealSet> sets() {
    return RealSet.all();
  }

  private JsonNode replay(Path file, List<String> options) {
    List<String> words =
        new ArrayList<>(
            List.of("replay", file.toString(), "--model", "m", "--version", "1", "--json"));
    words.addAll(List.of("--url", server.address()));
    words.addAll(options);
    Kedge.Run run = Kedge.run(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }

  private static JsonNode compare(Path file, List<String> options) {
    List<String> words = new ArrayList<>(List.of("compare", file.toString(), "--format", "json"));
    words.addAll(options);
    return Kedge.run(words.toArray(String[]::new)).json();
  }

  /** Every result of the monitor, all revisions. */
  private List<JsonNode> results(String monitor) {
    List<JsonNode> all = new ArrayList<>();
    String path = "/api/v1/models/m/monitors/" + monitor + "/results?version=1&limit=20";
    String cursor = "";
    do {
      JsonNode page = server.get(path + cursor).json();
      page.path("items").forEach(all::add);
      JsonNode next = page.has("next_cursor") ? page.path("next_cursor") : page.path("next");
      cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  private void assertSame(JsonNode comparison, String monitor, int figures) {
    VerdictDifferences differences = VerdictDifferences.of(comparison, results(monitor));
    assertThat(differences.found()).isEmpty();
    assertThat(differences.compared()).isGreaterThan(figures);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_window_is_judged_as_a_comparison_judges_it_and_again_nothing_changes(RealSet set) {
    String unit = set.options().get(set.options().indexOf("--by") + 1);

    JsonNode timeline = replay(set.file(), set.options());

    JsonNode comparison = set.compare("--format", "json").json();
    assertThat(timeline.path("accepted").asLong())
        .isEqualTo(comparison.path("current").path("rows").asLong());
    assertThat(timeline.path("windows")).hasSameSizeAs(comparison.path("windows"));
    assertSame(comparison, "replay-" + unit, 500);

    List<JsonNode> before = results("replay-" + unit);
    JsonNode again = replay(set.file(), set.options());
    assertThat(again.path("accepted").asLong()).isZero();
    assertThat(again.path("windows")).isEqualTo(timeline.path("windows"));
    assertThat(results("replay-" + unit)).isEqualTo(before);
    assertThat(server.get("/api/v1/models/m/versions/1/references").json().path("items"))
        .hasSize(1);
  }

  @Test
  void all_rows_together_are_one_window_of_a_count() {
    Path adults = Kedge.root().resolve("examples/data/adults.parquet");

    replay(adults, with(ADULTS, "--type", "binary_classification"));

    assertSame(compare(adults, with(ADULTS, "--type", "binary_classification")), "replay-all", 30);
  }

  @Test
  void labels_that_come_late_restate_their_windows() throws IOException {
    Path file = lateLabels();
    List<String> options =
        List.of(
            "--split",
            "period=reference",
            "--by",
            "day",
            "--type",
            "regression",
            "--label-time",
            "known_at");

    replay(file, options);
    JsonNode timeline = replay(file, options);

    assertThat(timeline.path("accepted").asLong()).isZero();
    assertThat(timeline.at("/windows/0/labelled_rows").asLong()).isEqualTo(150);
    assertSame(compare(file, options), "replay-day", 100);
  }

  private static List<String> with(List<String> options, String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }

  /** Ten days, not in order; three rows of four get a label up to four days later. */
  private Path lateLabels() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    StringBuilder text = new StringBuilder("at,x,kind,prediction,target,known_at,period\n");
    for (int row = 0; row < 2_400; row++) {
      boolean reference = row < 400;
      Instant at =
          Instant.parse("2025-03-01T00:00:00Z")
              .plus(reference ? 0 : 1 + row % 10, ChronoUnit.DAYS)
              .plusSeconds(random.nextInt(86_400));
      boolean labelled = reference || row / 10 % 4 != 0;
      Instant known = at.plusSeconds(random.nextInt(4 * 86_400));
      text.append(
          "%s,%s,%s,%s,%s,%s,%s%n"
              .formatted(
                  at,
                  random.nextDouble() + (row % 10 == 9 ? 1 : 0),
                  List.of("a", "b", "c").get(random.nextInt(3)),
                  random.nextDouble(),
                  labelled ? random.nextDouble() * (row % 10 == 8 ? 3 : 1) : "",
                  labelled ? known : "",
                  reference ? "reference" : "current"));
    }
    return Files.writeString(folder.resolve("late.csv"), text.toString());
  }

  @Test
  void without_an_address_a_server_of_its_own_is_used_and_keeps_what_it_is_told_to_keep() {
    Path bikes = Kedge.root().resolve("examples/data/bikes_predictions.csv.gz");
    Path kept = folder.resolve("kept");
    String[] words = {
      "replay",
      bikes.toString(),
      "--model",
      "bikes",
      "--version",
      "1",
      "--by",
      "month",
      "--split",
      "period=reference",
      "--data-dir",
      kept.toString()
    };

    Kedge.Run first = Kedge.run(words);
    Kedge.Run second = Kedge.run(words);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("critical").contains("[2011-04-01, 2011-05-01)");
    assertThat(second.out()).contains("known before");
    assertThat(kept.resolve("kedge.db")).exists();
  }
}
