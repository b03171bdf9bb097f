/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** Samples as the golden files write them. */
final class Samples {

  private Samples() {}

  static double[] read(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().chars().mapToDouble(c -> c - '0').toArray();
    }
    if (node.isArray()) {
      double[] values = new double[node.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = number(node.get(i));
      }
      return values;
    }
    return node.has("values") ? read(node.get("values")) : made(node.get("recipe"));
  }

  static double number(JsonNode node) {
    if (node.isNumber() || (node.isTextual() && node.asText().matches("NaN|-?Infinity"))) {
      return Double.parseDouble(node.asText());
    }
    throw new IllegalStateException("not a number: " + node);
  }

  private static double[] made(JsonNode recipe) {
    double[] values = Recipes.values(recipe);
    JsonNode check = recipe.path("check");
    if (!check.isMissingNode()) {
      String hash = Recipes.hash31(values);
      if (!check.get("hash31").asText().equals(hash) || check.get("n").asInt() != values.length) {
        throw new IllegalStateException("the recipe " + recipe + " gave other values, " + hash);
      }
    }
    return values;
  }
}
