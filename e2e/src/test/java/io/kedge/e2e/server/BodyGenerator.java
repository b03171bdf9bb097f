/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of the two calls that are mostly right and often a little wrong. One thread. */
final class BodyGenerator {

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "\"\"",
          "\"x\"",
          "-0",
          "1e-320",
          "1e300",
          "1e301",
          "1e400",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "\"\\u0000\"",
          "\"\\ud83d\\ude00\"",
          "9007199254740993",
          "\"True\"",
          "[1,\"a\"]",
          "{\"mae\":0}",
          "\"=cmd()\"",
          "0.5");

  private final SplittableRandom random;

  BodyGenerator(SplittableRandom random) {
    this.random = random;
  }

  String next(boolean psi) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("model_name", "\"m\"");
    int rows = 1 + random.nextInt(30);
    if (psi) {
      fields.put("feature_name", "\"f\"");
      fields.put("expected_data", array(rows, this::number));
      fields.put("actual_data", array(1 + random.nextInt(30), this::number));
      maybe(fields, "bins", () -> "" + random.nextInt(0, 30));
      maybe(fields, "missing", () -> pick(List.of("\"drop\"", "\"bin\"", "\"reject\"")));
      maybe(fields, "categorical", () -> pick(List.of("true", "false")));
    } else {
      String type = pick(List.of("regression", "price_predictor", "sentiment_classifier"));
      fields.put("model_type", "\"" + type + "\"");
      Supplier<String> value = type.equals("sentiment_classifier") ? this::label : this::number;
      fields.put("current_predictions", array(rows, value));
      fields.put("actual_values", array(rows, value));
      maybe(fields, "baseline", () -> "{\"mae\":" + number() + ",\"accuracy\":0.9}");
      maybe(fields, "reference_prices", () -> array(rows, this::number));
    }
    if (random.nextInt(3) == 0) {
      fields.put(pick(List.copyOf(fields.keySet())), pick(ODD));
    }
    String body =
        fields.entrySet().stream()
            .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    return random.nextInt(12) == 0 ? broken(body) : body;
  }

  private void maybe(Map<String, String> fields, String name, Supplier<String> value) {
    if (random.nextInt(4) == 0) {
      fields.put(name, value.get());
    }
  }

  private String number() {
    return switch (random.nextInt(40)) {
      case 0 -> "null";
      case 1, 2, 3 -> "0";
      case 4 -> "1e" + random.nextInt(-300, 300);
      default -> Double.toString(random.nextGaussian(0, 100));
    };
  }

  private String label() {
    return pick(List.of("\"yes\"", "\"no\"", "\"yes\"", "\"no\"", "\"maybe\""));
  }

  private String array(int size, Supplier<String> value) {
    return IntStream.range(0, size)
        .mapToObj(i -> value.get())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String broken(String body) {
    int at = random.nextInt(body.length());
    return body.substring(0, at)
        + pick(List.of("", ",", "\"", "}", "\u0001", "é"))
        + body.substring(at + 1);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
