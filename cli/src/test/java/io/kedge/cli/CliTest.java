/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.parity.Parity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

  @TempDir private Path folder;

  @Test
  void without_a_command_help_is_shown() {
    CliRun run = CliRun.of();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("compare", "profile", "demo", "Exit codes");
  }

  @Test
  void usage_errors_are_one_line_and_a_pointer() {
    for (String[] wrong :
        new String[][] {
          {"compare"},
          {"compare", "only-one.csv"},
          {"compare", "a", "b", "--split", "x=y"},
          {"compare", "a", "b", "--fail-on", "sometimes"},
          {"nonsense"},
          {"profile", "a.csv"}
        }) {
      CliRun run = CliRun.of((Object[]) wrong);

      assertThat(run.exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("kedge: ").contains("--help").doesNotContain("Exception");
    }
  }

  @Test
  void an_unknown_command_is_wrong_usage_even_beside_help() {
    for (String[] wrong : new String[][] {{"compar"}, {"compar", "--help"}, {"--help", "compar"}}) {
      CliRun run = CliRun.of((Object[]) wrong);

      run.assertSentence(
          2, "no command 'compar'; there are compare, profile, replay, demo", "kedge compare");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void the_help_of_flags_lists_every_name_that_they_take() {
    String help = CliRun.of("compare", "--help").out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains(
            ModelTypes.all().stream().map(ModelType::wireName).collect(joining(", ")),
            Stream.of(Parity.values()).map(Parity::wireName).collect(joining(", ")),
            DriftStatistics.all().stream()
                .map(statistic -> statistic.descriptor().wireName())
                .collect(joining(", ")));
  }

  @Test
  void a_wrong_type_statistic_or_convention_lists_the_right_ones() throws IOException {
    Path rows = rows("rows.csv", 200, 0);

    assertThat(CliRun.of("compare", rows.toString(), rows.toString(), "--type", "oracle").err())
        .contains("price_predictor");
    assertThat(CliRun.of("compare", rows.toString(), rows.toString(), "--statistics", "psy").err())
        .contains("psi");
    assertThat(CliRun.of("compare", rows.toString(), rows.toString(), "--parity", "r").err())
        .contains("floor-1e-4");
  }

  @Test
  void a_missing_file_is_one_sentence_with_exit_code_1() {
    CliRun run =
        CliRun.of(
            "compare", folder.resolve("a.csv").toString(), folder.resolve("b.csv").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("kedge: ").contains("a.csv").hasLineCount(1);
  }

  @Test
  void a_slip_among_numbers_names_its_file_row_and_the_way_out() throws IOException {
    Path good = rows("good.csv", 200, 0);
    Path slip = folder.resolve("slip.csv");
    Files.writeString(slip, Files.readString(good) + "oops\n");

    CliRun run = CliRun.of("compare", good.toString(), slip.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("slip.csv", "data row 201", "'oops'", "--categorical 'x'")
        .hasLineCount(1);
  }

  @Test
  void each_fail_on_reacts_to_its_own_finding() throws IOException {
    Path reference = rows("reference.csv", 1_500, 0);
    Path shifted = rows("shifted.csv", 1_500, 3);

    assertThat(compare(reference, shifted, "warning").exitCode()).isEqualTo(10);
    assertThat(compare(reference, shifted, "critical").exitCode()).isEqualTo(10);
    assertThat(compare(reference, shifted, "drift").exitCode()).isEqualTo(10);
    assertThat(compare(reference, shifted, "decay").exitCode()).isZero();
    assertThat(compare(reference, reference, "warning").exitCode()).isZero();
  }

  @Test
  void windows_without_a_time_column_are_refused_with_the_flag_to_use() throws IOException {
    Path rows = rows("rows.csv", 200, 0);

    CliRun run = CliRun.of("compare", rows.toString(), rows.toString(), "--by", "week");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("--time-column");
  }

  @Test
  void an_empty_side_of_a_split_is_a_sentence() throws IOException {
    Path file = folder.resolve("split.csv");
    Files.writeString(file, "side,x\ncurrent,1\ncurrent,2\n");

    CliRun run = CliRun.of("compare", file.toString(), "--split", "side=reference");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("--split").hasLineCount(1);
  }

  @Test
  void a_report_goes_to_the_format_of_its_ending() throws IOException {
    Path rows = rows("rows.csv", 200, 0);
    Path json = folder.resolve("r.json");
    Path html = folder.resolve("r.html");

    CliRun.of("compare", rows.toString(), rows.toString(), "--out", json.toString());
    CliRun.of("compare", rows.toString(), rows.toString(), "--out", html.toString());

    assertThat(json).content().startsWith("{");
    assertThat(html).content().startsWith("<!DOCTYPE html>");
  }

  private static CliRun compare(Path reference, Path current, String failOn) {
    return CliRun.of("compare", reference.toString(), current.toString(), "--fail-on", failOn);
  }

  private Path rows(String name, int rows, double shift) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder("x\n");
    for (int i = 0; i < rows; i++) {
      text.append(random.nextDouble() + random.nextDouble() + shift).append('\n');
    }
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }
}
