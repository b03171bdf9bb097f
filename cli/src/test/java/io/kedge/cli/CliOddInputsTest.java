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
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd inputs and odd pairs of them: each ends with a report or with one sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CliOddInputsTest {

  private static final int LARGE = 50_500;

  private static final String[] NAMES = {"x", "c", "period", "timestamp", "prediction", "nope"};

  private static final String[] FLAGS = {
    "--columns", "--exclude", "--categorical", "--prediction", "--label", "--time-column", "--id"
  };

  private Path folder = Path.of("");

  @BeforeAll
  void files_and_profiles(@TempDir Path empty) throws IOException {
    folder = empty;
    SplittableRandom random = new SplittableRandom(5);
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("head.csv"), "x,c,period\n");
    Files.writeString(folder.resolve("one.csv"), "x,c,period\n1.5,u,reference\n");
    file("column.csv", "x", 200, () -> "" + random.nextDouble());
    file("plain.csv", "x,c,period", 200, () -> random.nextDouble() + ",u,reference");
    file("gone.csv", "x,c,period", 200, () -> ",u,reference");
    file("names.csv", "x,c,period", 200, () -> "n" + random.nextInt(4) + ",u,reference");
    file("new.csv", "x,c", 200, () -> random.nextDouble() + ",v" + random.nextInt(3));
    file("other.csv", "q,r", 200, () -> random.nextDouble() + ",a");
    file("large.csv", "x", LARGE, () -> "" + random.nextDouble());
    file("large2.csv", "x", LARGE, () -> "" + random.nextDouble());
    file(
        "model.csv",
        "x,c,timestamp,prediction,target",
        200,
        () ->
            "%s,u,2026-01-%02d,%s,%s"
                .formatted(
                    random.nextDouble(),
                    1 + random.nextInt(28),
                    random.nextDouble(),
                    random.nextDouble()));
    for (String name : "head column plain gone names new large large2 model".split(" ", -1)) {
      run("profile " + name + ".csv -o " + name + ".kedge");
    }
    run("profile large2.csv --reference large.kedge -o large2-on-large.kedge");
    run("profile column.csv --reference large.kedge -o column-on-large.kedge");
    run("profile head.csv --reference plain.kedge -o head-on-plain.kedge");
    run("profile new.csv --reference plain.kedge -o new-on-plain.kedge");
  }

  private interface Row {
    String next();
  }

  private void file(String name, String header, int rows, Row row) throws IOException {
    CliRun.file(folder.resolve(name), header, rows, number -> row.next());
  }

  private CliRun run(String words) {
    List<Object> arguments = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      arguments.add(word.contains(".") ? folder.resolve(word) : word);
    }
    return CliRun.of(arguments.toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          compare empty.csv plain.csv                        | 1  | the file is empty
          compare plain.csv empty.csv                        | 1  | the file is empty
          compare plain.kedge empty.csv                      | 1  | the file is empty
          compare head.csv plain.csv                         | 1  | a reference needs some
          compare head.kedge plain.csv                       | 1  | head.kedge holds no rows; a reference needs some
          compare plain.csv head.csv                         | 0  |
          compare plain.kedge head.csv                       | 0  |
          compare plain.kedge head.kedge                     | 0  |
          compare plain.kedge head-on-plain.kedge            | 0  |
          compare plain.csv head.kedge                       | 0  |
          compare one.csv one.csv                            | 0  |
          compare plain.kedge one.csv                        | 0  |
          compare column.csv column.kedge                    | 0  |
          compare plain.kedge column.csv                     | 0  |
          compare gone.csv plain.csv                         | 0  |
          compare plain.csv gone.csv                         | 0  |
          compare plain.kedge gone.csv                       | 0  |
          compare gone.kedge plain.csv                       | 0  |
          compare gone.csv plain.kedge                       | 0  |
          compare names.kedge gone.csv                       | 0  |
          compare names.kedge plain.csv                      | 0  |
          compare plain.kedge names.csv                      | 1  | holds numbers in plain.kedge and other values in names.csv
          compare names.csv plain.kedge                      | 1  | holds numbers in plain.kedge and other values in names.csv
          compare plain.kedge names.kedge                    | 1  | holds numbers in plain.kedge and names in names.kedge
          compare plain.kedge names.csv --exclude x          | 0  |
          compare plain.kedge names.kedge --exclude x        | 0  |
          compare plain.csv other.csv                        | 1  | no column in common
          compare plain.kedge other.csv                      | 1  | no column in common that can be judged
          compare other.csv plain.kedge                      | 1  | no column in common that can be judged
          compare plain.csv new.csv --exclude x,c            | 1  | no column in common that can be judged
          compare plain.kedge new.csv --exclude x,c          | 1  | no column in common that can be judged
          compare plain.kedge new.kedge --exclude x,c        | 1  | no column in common that can be judged
          compare plain.csv --split period=nobody            | 1  | no row on the reference side of --split
          compare plain.csv --split period=reference         | 0  |
          compare plain.csv --split period!=reference        | 1  | no row on the reference side of --split
          compare plain.csv --split nope=1                   | 1  | there is no column 'nope'
          compare plain.csv new.csv --by day                 | 1  | --time-column
          compare plain.kedge new.csv --by day               | 1  | --time-column
          compare plain.kedge new.kedge --by day             | 1  | --by needs current rows
          compare model.kedge model.csv --by week            | 0  |
          compare model.csv gone.csv                         | 0  |
          compare model.kedge gone.csv                       | 0  |
          compare model.kedge plain.kedge                    | 0  |
          compare model.kedge model.csv --type sentiment_classifier | 1 | --type sentiment_classifier does not fit
          compare model.csv model.kedge --type sentiment_classifier | 1 | --type sentiment_classifier does not fit
          compare column.csv large.kedge                     | 1  | kedge profile FILE --reference reference.kedge -o large.kedge
          compare large2.csv large.kedge                     | 1  | large.kedge was counted on its own bins, not on those of
          compare large.csv large2-on-large.kedge            | 0  |
          compare large.kedge large2-on-large.kedge          | 0  |
          compare large2-on-large.kedge large.csv            | 0  |
          compare column-on-large.kedge large2.csv           | 0  |
          compare column-on-large.kedge large2-on-large.kedge | 1 | kedge profile FILE --reference column-on-large.kedge -o large2-on-large.kedge
          compare new-on-plain.kedge new.csv                 | 0  |
          profile empty.csv -o p.kedge                       | 1  | the file is empty
          profile head.csv -o p.kedge                        | 0  |
          profile other.csv --reference plain.kedge -o p.kedge | 1 | other.csv and plain.kedge have no column in common
          profile plain.csv --exclude x,c,period -o p.kedge  | 1  | plain.csv has no column that can be judged
          profile plain.csv --split period=nobody -o p.kedge | 1  | 'period' holds 'reference'
          profile plain.csv --split c=u --reference plain.kedge -o p.kedge | 0 |
          profile gone.csv --reference names.kedge -o p.kedge | 0 |
          profile names.csv --reference plain.kedge -o p.kedge | 1 | holds numbers in plain.kedge
          profile new.csv --reference new-on-plain.kedge -o p.kedge | 0 |
          profile plain.csv --reference new.csv -o p.kedge   | 2  | --reference takes a profile
          profile plain.kedge -o p.kedge                     | 2  | is a profile already
          """)
  void a_report_or_a_sentence(String command, int exitCode, String sentence) {
    CliRun run = run(command);

    if (exitCode == 0) {
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    } else {
      run.assertSentence(exitCode, sentence);
    }
  }

  @Test
  void no_odd_combination_is_a_fault_of_the_program() {
    SplittableRandom random = new SplittableRandom(20);
    List<String> inputs =
        List.of(
            ("head.csv one.csv column.csv plain.csv gone.csv names.csv new.csv other.csv model.csv"
                    + " head.kedge column.kedge plain.kedge gone.kedge names.kedge new.kedge"
                    + " model.kedge large.kedge column-on-large.kedge new-on-plain.kedge")
                .split(" ", -1));
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      String command = oddCommand(inputs, random);

      CliRun run = run(command);

      assertThat(run.err()).as(command).doesNotContain("a fault in kedge");
      assertThat(run.exitCode()).as(command).isIn(0, 1, 2);
      ends.merge(run.exitCode(), 1, Integer::sum);
    }
    assertThat(ends).as("reports and refusals").containsKeys(0, 1);
  }

  private static String oddCommand(List<String> inputs, SplittableRandom random) {
    boolean compare = random.nextInt(4) > 0;
    StringBuilder command = new StringBuilder(compare ? "compare " : "profile ");
    command.append(inputs.get(random.nextInt(inputs.size())));
    if (compare) {
      command.append(' ').append(inputs.get(random.nextInt(inputs.size()))).append(" --format ");
      command.append(new String[] {"table", "json", "markdown", "html"}[random.nextInt(4)]);
    } else {
      command.append(" -o p.kedge --reference ").append(inputs.get(9 + random.nextInt(10)));
    }
    for (String flag : FLAGS) {
      if (random.nextInt(12) == 0) {
        command.append(' ').append(flag).append(' ').append(NAMES[random.nextInt(NAMES.length)]);
      }
    }
    return command.toString();
  }
}
