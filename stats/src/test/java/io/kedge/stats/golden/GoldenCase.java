/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One case of a golden family: what goes in, what has to come out, and how closely. One thread. */
public final class GoldenCase {

  private final JsonNode node;
  private final JsonNode defaultTolerance;
  private final Map<String, Object> kept = new HashMap<>();

  GoldenCase(JsonNode node, JsonNode defaultTolerance) {
    this.node = node;
    this.defaultTolerance = defaultTolerance;
  }

  /** The case's name, unique in its family. */
  public String name() {
    return node.get("name").asText();
  }

  /** The expected fields, by name. */
  public JsonNode expected() {
    return node.get("expected");
  }

  /** Whether there is an input or parameter of that name. */
  public boolean has(String name) {
    return !find(name).isMissingNode();
  }

  /** The input or parameter of that name, as JSON; for forms that no other method reads. */
  public JsonNode json(String name) {
    JsonNode found = find(name);
    if (found.isMissingNode()) {
      throw new IllegalStateException(name() + " has no input " + name);
    }
    return found;
  }

  /** All inputs, as JSON. */
  public JsonNode inputs() {
    return node.get("inputs");
  }

  /** The sample of that name: values, a recipe, a plain array or a string of digits. */
  public double[] sample(String name) {
    return (double[]) once("sample " + name, () -> Samples.read(json(name)));
  }

  /** The inputs read as one sample. */
  public double[] sample() {
    return (double[]) once("sample", () -> Samples.read(inputs()));
  }

  /**
   * The whole numbers of that name.
   *
   * @throws IllegalArgumentException if one is not whole, which a {@code long} cannot hold
   */
  public long[] counts(String name) {
    JsonNode array = json(name);
    long[] counts = new long[array.size()];
    for (int i = 0; i < counts.length; i++) {
      double count = array.get(i).asDouble();
      if (count != Math.rint(count)) {
        throw new IllegalArgumentException(name + " must be whole, but had " + count);
      }
      counts[i] = array.get(i).asLong();
    }
    return counts;
  }

  /** The number of that name. */
  public double number(String name) {
    return Samples.number(json(name));
  }

  /** The text of that name. */
  public String text(String name) {
    return json(name).asText();
  }

  /** The seed of that name, sixteen hexadecimal digits. */
  public long seed(String name) {
    return Long.parseUnsignedLong(text(name), 16);
  }

  /** What the work gave when it was first asked for under that key; for work shared by fields. */
  public Object once(String key, Supplier<Object> work) {
    Object result = kept.get(key);
    if (result == null) {
      result = work.get();
      kept.put(key, result);
    }
    return result;
  }

  /** How closely the field must agree. */
  Tolerance tolerance(String field) {
    JsonNode own = node.path("tol").path(field);
    if (!own.isMissingNode()) {
      return Tolerance.of(own);
    }
    JsonNode ofField = defaultTolerance.path("fields").path(field);
    return Tolerance.of(ofField.isMissingNode() ? defaultTolerance : ofField);
  }

  private JsonNode find(String name) {
    JsonNode input = inputs().path(name);
    return input.isMissingNode() ? node.path("params").path(name) : input;
  }
}
