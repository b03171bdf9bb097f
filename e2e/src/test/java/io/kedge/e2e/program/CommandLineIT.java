/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user types them: help, exit codes, profiles, the same bytes twice. */
class CommandLineIT {

  @TempDir private Path folder;

  @Test
  void help_names_every_command_and_version_names_the_program() {
    Kedge.Run help = Kedge.run("--help");
    Kedge.Run version = Kedge.run("--version");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("compare", "profile", "replay", "demo");
    assertThat(version.out()).startsWith("kedge ");
  }

  @Test
  void a_wrong_option_is_a_usage_error_with_the_way_to_help() {
    Kedge.Run run = Kedge.run("compare", "a.csv", "b.csv", "--no-such-option");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--no-such-option").contains("--help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void shifted_data_are_critical_and_equal_data_are_not() throws IOException {
    Path reference = numbers("reference.csv", 2_000, 1, 0);
    Path same = numbers("same.csv", 2_000, 2, 0);
    Path shifted = numbers("shifted.csv", 2_000, 3, 1.5);

    assertThat(compare(reference, same, "--fail-on", "drift").exitCode()).isZero();
    Kedge.Run run = compare(reference, shifted, "--fail-on", "drift");
    assertThat(run.exitCode()).isEqualTo(10);
    JsonNode report = run.json();
    assertThat(report.at("/verdict/severity").asText()).isEqualTo("critical");
    assertThat(compare(reference, shifted, "--fail-on", "decay").exitCode()).isZero();
  }

  @Test
  void rows_and_profiles_give_the_same_verdict() throws IOException {
    Path reference = numbers("reference.csv", 3_000, 1, 0);
    Path current = numbers("current.csv", 3_000, 2, 0.3);
    Path r = folder.resolve("r.kedge");
    Path c = folder.resolve("c.kedge");
    assertThat(Kedge.run("profile", reference.toString(), "-o", r.toString()).exitCode()).isZero();
    assertThat(
            Kedge.run(
                    "profile", current.toString(), "--reference", r.toString(), "-o", c.toString())
                .exitCode())
        .isZero();

    JsonNode rows = compare(reference, current).json();
    JsonNode profiles = compare(r, c).json();
    JsonNode mixed = compare(r, current).json();

    assertThat(profiles.path("findings")).isEqualTo(rows.path("findings"));
    assertThat(mixed.path("findings")).isEqualTo(rows.path("findings"));
    assertThat(profiles.at("/verdict/sentence")).isEqualTo(rows.at("/verdict/sentence"));
  }

  @Test
  void the_same_input_gives_the_same_bytes_in_every_format() throws IOException {
    Path reference = numbers("reference.csv", 500, 1, 0);
    Path current = numbers("current.csv", 500, 2, 0.5);

    for (String format : new String[] {"table", "json", "markdown", "html"}) {
      String first =
          Kedge.run("compare", reference.toString(), current.toString(), "--format", format).out();
      String second =
          Kedge.run("compare", reference.toString(), current.toString(), "--format", format).out();
      assertThat(first).as(format).isNotBlank().isEqualTo(second);
      assertThat(first).as(format).doesNotContain("NaN");
    }
  }

  @Test
  void a_bad_file_gets_one_sentence_and_leaves_no_report() throws IOException {
    Path reference = numbers("reference.csv", 500, 1, 0);
    Path ragged = folder.resolve("ragged.csv");
    Files.writeString(ragged, "value,other\n1,2\n3\n4,5\n");
    Path out = folder.resolve("report.html");

    Kedge.Run run =
        Kedge.run("compare", reference.toString(), ragged.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ragged.csv").contains("line 3").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(out).doesNotExist();
    assertThat(folder).isDirectoryNotContaining(p -> p.toString().endsWith(".part"));
  }

  @Test
  void a_corrupt_profile_is_refused() throws IOException {
    Path reference = numbers("reference.csv", 500, 1, 0);
    Path profile = folder.resolve("p.kedge");
    Kedge.run("profile", reference.toString(), "-o", profile.toString());
    byte[] bytes = Files.readAllBytes(profile);
    bytes[bytes.length / 2] ^= 1;
    Files.write(profile, bytes);

    Kedge.Run run = compare(profile, reference);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("p.kedge").doesNotContain("\tat ");
  }

  @Test
  void the_demo_tells_what_it_saw_and_names_its_reports() {
    Kedge.Run run = Kedge.run("demo", "--once", "--out", folder.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("airline")
        .contains("2015-10")
        .contains("2011-04")
        .contains("The server judged each week: 27 critical; it turned at")
        .contains(".html");
    assertThat(folder).isDirectoryContaining(p -> p.toString().endsWith(".html"));
  }

  private Kedge.Run compare(Path reference, Path current, String... more) {
    String[] arguments = new String[5 + more.length];
    arguments[0] = "compare";
    arguments[1] = reference.toString();
    arguments[2] = current.toString();
    arguments[3] = "--format";
    arguments[4] = "json";
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Kedge.run(arguments);
  }

  private Path numbers(String name, int rows, long seed, double shift) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("value,other\n");
    for (int i = 0; i < rows; i++) {
      double gauss = 0;
      for (int k = 0; k < 12; k++) {
        gauss += random.nextDouble();
      }
      text.append(gauss - 6 + shift).append(',').append(random.nextDouble()).append('\n');
    }
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }
}
