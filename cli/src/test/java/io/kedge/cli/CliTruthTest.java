/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Truth values and the numbers 1 and 0 meet, whichever column or side writes them how. */
class CliTruthTest {

  private static final Pattern ACCURACY =
      Pattern.compile(
          "\"accuracy\".*?\"baseline\": ([0-9.]+),\\s*\"current\": ([0-9.]+)", Pattern.DOTALL);

  @TempDir private Path folder;
  private final Map<String, Path> files = new TreeMap<>();

  /** One table in four spellings: w are words and b are bits, the prediction first. */
  @BeforeEach
  void one_table_in_four_spellings() throws IOException {
    for (String how : new String[] {"bb", "bw", "wb", "ww"}) {
      Path file =
          CliRun.file(
              folder.resolve(how + ".csv"),
              "x,prediction,label",
              400,
              i ->
                  i % 7
                      + ","
                      + spelled(how.charAt(0), i % 3 == 0)
                      + ","
                      + spelled(how.charAt(1), i % 3 == 0 ^ i % 10 == 0));
      files.put(how, file);
    }
  }

  private static String spelled(char how, boolean value) {
    return how == 'b' ? value ? "1" : "0" : value ? "True" : "False";
  }

  @Test
  void rows_are_measured_alike_in_all_spellings_of_both_sides() {
    files.forEach(
        (one, reference) ->
            files.forEach((two, current) -> assertSame(one + two, reference, current)));
  }

  @Test
  void rows_beside_a_profile_are_spelled_as_it_has_them() {
    Path words = folder.resolve("words.kedge");
    Path mixed = folder.resolve("mixed.kedge");
    CliRun.of("profile", files.get("ww"), "-o", words);
    CliRun.of("profile", files.get("wb"), "-o", mixed);

    for (Path stored : new Path[] {words, mixed}) {
      files.forEach((how, rows) -> assertSame(stored + how, stored, rows));
    }
  }

  @Test
  void profiles_of_mixed_spellings_are_measured_like_their_rows() {
    Path reference = folder.resolve("reference.kedge");
    Path current = folder.resolve("current.kedge");
    CliRun.of("profile", files.get("wb"), "-o", reference);
    CliRun.of("profile", files.get("bw"), "--reference", reference, "-o", current);

    assertSame("profiles", reference, current);
  }

  @Test
  void the_mapping_is_told() {
    assertThat(CliRun.of("compare", files.get("wb"), files.get("wb")).out())
        .contains("column 'prediction': true and false are read as 1 and 0");
    assertThat(CliRun.of("compare", files.get("ww"), files.get("ww")).out())
        .doesNotContain("are read as");
  }

  private static void assertSame(String what, Path reference, Path current) {
    CliRun run = CliRun.of("compare", reference, current, "--format", "json");

    assertThat(run.err()).as(what).isEmpty();
    assertThat(run.out()).as(what).doesNotContain("\"critical\"", "\"warning\"");
    assertThat(ACCURACY.matcher(run.out()).results().findFirst())
        .as(what)
        .hasValueSatisfying(
            found -> {
              assertThat(found.group(1)).as(what).isEqualTo("0.9");
              assertThat(found.group(2)).as(what).isEqualTo("0.9");
            });
  }
}
