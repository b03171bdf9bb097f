/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.integrations.files.FileTables;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TextColumn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's figures on real data equal those of NumPy, SciPy and scikit-learn. */
class RealDataIT {

  private static final Path ADULTS = Kedge.root().resolve("examples/data/adults.parquet");
  private static final String SPLIT = "education!=Some-college,HS-grad,Bachelors";
  private static final Set<String> CURRENT = Set.of("Some-college", "HS-grad", "Bachelors");
  private static final Map<String, String> METRICS =
      Map.of(
          "mae",
          "mae",
          "rmse",
          "rmse",
          "bias",
          "bias",
          "accuracy",
          "accuracy",
          "precision",
          "precision",
          "recall",
          "recall",
          "f1",
          "f1_score",
          "roc_auc",
          "roc_auc",
          "r2",
          "r2");

  @TempDir private Path folder;

  static List<RealSet> sets() {
    return RealSet.all().toList();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_window_agrees_with_the_reference_answers(RealSet set) {
    List<String> parity = new ArrayList<>(List.of("--parity", "expected", "--format", "json"));
    if (!set.categorical().isEmpty()) {
      parity.addAll(List.of("--categorical", set.categorical()));
    }
    Kedge.Run run = set.compare(parity.toArray(String[]::new));
    ReferenceAnswers answers = new ReferenceAnswers(run.json());

    for (JsonNode window : set.expected().path("windows")) {
      String start = window.path("start").asText() + "T00:00:00Z";
      answers.features(start, window.path("features"));
      METRICS.forEach(
          (theirs, ours) -> answers.metric(start, ours, window.path("metrics").path(theirs)));
    }

    assertThat(answers.wrong()).isEmpty();
    assertThat(answers.compared()).as("figures compared").isGreaterThan(500);
    System.out.printf("%s: %d figures agree with the reference answers%n", set, answers.compared());
  }

  @Test
  void a_parquet_file_agrees_with_the_reference_answers() {
    JsonNode expected = expectedOfAdult().path("current").path("features");

    ReferenceAnswers answers =
        new ReferenceAnswers(compareAdults(ADULTS.toString(), "--split", SPLIT, "--judge-split"));
    answers.features("", expected);

    assertThat(answers.wrong()).isEmpty();
    assertThat(answers.compared()).isGreaterThan(90);
  }

  @Test
  void missing_values_agree_with_the_reference_answers() throws IOException {
    Path reference = folder.resolve("reference.csv");
    Path current = folder.resolve("current.csv");
    writeAdults(reference, current);

    ReferenceAnswers answers =
        new ReferenceAnswers(compareAdults(reference.toString(), current.toString()));
    answers.features("", expectedOfAdult().path("current_with_2000_missing").path("features"));

    assertThat(answers.wrong()).isEmpty();
    assertThat(answers.compared()).isGreaterThanOrEqualTo(13);
  }

  private static JsonNode expectedOfAdult() {
    return RealSet.read(
        Kedge.root().resolve("e2e/src/test/resources/expected/expected_adult.json"));
  }

  private static JsonNode compareAdults(String... arguments) {
    List<String> all = new ArrayList<>(List.of("compare"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--parity", "expected", "--format", "json"));
    return Kedge.run(all.toArray(String[]::new)).json();
  }

  /** Both sides as CSV; education and education-num are emptied in the first 2,000 current rows. */
  private static void writeAdults(Path reference, Path current) throws IOException {
    Table table = FileTables.open(ADULTS);
    Schema schema = SchemaInference.infer(table.sample(1_000), SchemaHints.none());
    List<String> names = schema.fields().stream().map(field -> field.name()).toList();
    int currentRows = 0;
    try (TableReader reader = table.read(schema);
        BufferedWriter before = Files.newBufferedWriter(reference);
        BufferedWriter now = Files.newBufferedWriter(current)) {
      before.write(String.join(",", names) + "\n");
      now.write(String.join(",", names) + "\n");
      for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
        for (int row = 0; row < next.get().rows(); row++) {
          boolean isCurrent =
              CURRENT.contains(text(next.get().column("education").orElseThrow(), row));
          currentRows += isCurrent ? 1 : 0;
          boolean emptied = isCurrent && currentRows <= 2_000;
          (isCurrent ? now : before).write(line(next.get(), names, row, emptied));
        }
      }
    }
  }

  private static String line(Batch batch, List<String> names, int row, boolean emptied) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      boolean empty = emptied && name.startsWith("education");
      values.add(empty ? "" : text(batch.column(name).orElseThrow(), row));
    }
    return String.join(",", values) + "\n";
  }

  private static String text(Column column, int row) {
    if (column instanceof NumericColumn numbers) {
      return Long.toString((long) numbers.values()[row]);
    }
    String name = ((TextColumn) column).values()[row];
    return name == null ? "" : name;
  }
}
