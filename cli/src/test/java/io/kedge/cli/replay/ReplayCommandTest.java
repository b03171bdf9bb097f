/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.cli.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from outside: its flags, its output, its mistakes. */
class ReplayCommandTest {

  @TempDir private Path folder;
  private final FakeKedge server = new FakeKedge();
  private Path rows;

  @BeforeEach
  void write() throws IOException {
    StringBuilder text = new StringBuilder("id,x,target,prediction,side\n");
    for (int i = 0; i < 300; i++) {
      text.append("k%d,%d,%d,%d,%s%n".formatted(i, i % 7, i % 5, i % 5, i < 200 ? "old" : "new"));
    }
    rows = Files.writeString(folder.resolve("rows.csv"), text.toString());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private record Run(int exitCode, String out, String err) {}

  private Run replay(String... more) {
    List<String> words =
        new ArrayList<>(List.of("replay", rows.toString(), "--model", "m", "--version", "1"));
    words.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Cli.run(words.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Run(exitCode, out.toString(), err.toString());
  }

  private Run replayThere(String... more) {
    List<String> words = new ArrayList<>(List.of("--url", server.address()));
    words.addAll(List.of(more));
    return replay(words.toArray(String[]::new));
  }

  @Test
  void a_history_is_sent_and_its_timeline_is_shown() {
    Run run = replayThere("--split", "side=old", "--id", "id");
    Run json = replayThere("--split", "side=old", "--id", "id", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("m/1 on " + server.address() + ": 100 rows sent, 0 windows");
    assertThat(run.err()).isEmpty();
    JsonTree timeline = JsonTree.parse(json.out().getBytes(StandardCharsets.UTF_8));
    assertThat(timeline.count("known_before")).isEqualTo(100);
    assertThat(timeline.text("monitor")).isEqualTo("replay-all");
    assertThat(server.batches("/predictions").get(0).body()).contains("\"id\":\"k200\"");
  }

  @Test
  void columns_are_chosen_as_for_a_comparison() {
    replayThere("--split", "side=old", "--exclude", "x", "--categorical", "target,prediction");

    assertThat(
            server.asked().stream()
                .filter(one -> one.method().equals("PUT") && one.path().endsWith("/versions/1")))
        .singleElement()
        .extracting(FakeKedge.Asked::body)
        .asString()
        .doesNotContain("\"x\"", "\"id\"", "\"side\"")
        .contains("{\"name\":\"target\",\"role\":\"label\",\"kind\":\"categorical\"}");
  }

  @Test
  void flags_that_exclude_each_other_are_wrong_usage() {
    for (String[] wrong :
        new String[][] {
          {"--split", "side=old", "--reference", rows.toString()},
          {"--data-dir", folder.toString()},
          {"--split", "side"},
          {"--type", "oracle"},
          {"--by", "fortnight"}
        }) {
      Run run = replayThere(wrong);

      assertThat(run.exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.err()).startsWith("kedge: ").contains(wrong[0]).contains("--help");
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void what_cannot_be_done_is_one_sentence() throws IOException {
    Files.writeString(folder.resolve("plain.csv"), "x\n1\n2\n");
    Path profile = folder.resolve("old.kedge");
    Cli.run(
        new String[] {"profile", rows.toString(), "-o", profile.toString()},
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()));

    sentence(replayThere(), "--split", "--reference");
    sentence(replayThere("--split", "side=old", "--by", "day"), "--time-column");
    sentence(replayThere("--split", "side=older"), "'old', 'new'");
    sentence(replayThere("--split", "side!=nobody"), "no row to send");
    sentence(replay("--url", "http://127.0.0.1:9", "--split", "side=old"), "no server answers");
    sentence(replayThere("--reference", profile.toString(), "--categorical", "x"), "--categorical");
    rows = folder.resolve("plain.csv");
    sentence(replayThere("--reference", rows.toString()), "--type");
    rows = profile;
    assertThat(replayThere("--split", "a=b").err()).contains("is a profile");
  }

  private static void sentence(Run run, String... parts) {
    assertThat(run.err()).startsWith("kedge: ").hasLineCount(1).contains(parts);
    assertThat(run.err()).doesNotContain("a fault in kedge");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }
}
