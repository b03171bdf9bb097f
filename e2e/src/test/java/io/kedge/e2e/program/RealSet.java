/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data set that none of us wrote, with reference answers by an independent route.
 *
 * @param name the set's name
 * @param file the rows
 * @param expected the reference answers
 * @param options the options that describe the set to {@code kedge compare}
 */
public record RealSet(String name, Path file, JsonNode expected, List<String> options) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bundled sets, or every set of the folder in the system property {@code kedge.data}. */
  public static Stream<RealSet> all() {
    String folder = System.getProperty("kedge.data", "");
    return Stream.of(
            RealSet.of("flights", "week", List.of()),
            RealSet.of("bikes", "week", List.of()),
            RealSet.of("elec2_price", "week", List.of("--type", "price_predictor")),
            RealSet.of("elec2_updown", "week", List.of()),
            RealSet.of("sea", "day", List.of("--exclude", "concept")),
            RealSet.of(
                "sentiment",
                "day",
                List.of("--exclude", "grade", "--type", "sentiment_classifier")),
            RealSet.of("bigtech_price", "month", List.of("--type", "price_predictor")),
            RealSet.of("bigtech_risk", "month", List.of("--type", "risk_assessor")))
        .map(set -> set.in(folder))
        .flatMap(Optional::stream);
  }

  private record Unplaced(String name, String unit, List<String> options) {

    Optional<RealSet> in(String folder) {
      Path data = folder.isEmpty() ? Kedge.root().resolve("examples/data") : Path.of(folder);
      Path answers =
          folder.isEmpty() ? Kedge.root().resolve("e2e/src/test/resources/expected") : data;
      Path file = data.resolve(name + "_predictions.csv.gz");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      JsonNode expected = read(answers.resolve("expected_" + name + ".json"));
      List<String> all = new ArrayList<>(List.of("--split", "period=reference", "--by", unit));
      all.addAll(options);
      return Optional.of(new RealSet(name, file, expected, all));
    }
  }

  private static Unplaced of(String name, String unit, List<String> options) {
    return new Unplaced(name, unit, options);
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns that the reference answers treat as categories, separated by commas. */
  String categorical() {
    List<String> names = new ArrayList<>();
    expected
        .at("/reference/features")
        .properties()
        .forEach(
            feature -> {
              if (feature.getValue().path("kind").asText().equals("categorical")) {
                names.add(feature.getKey());
              }
            });
    return String.join(",", names);
  }

  /** {@code kedge compare FILE …} with this set's options and more. */
  public Kedge.Run compare(String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare", file.toString()));
    arguments.addAll(options);
    arguments.addAll(List.of(more));
    return Kedge.run(arguments.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
