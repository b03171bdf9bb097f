/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value of a request, with arrays of numbers kept primitive. */
sealed interface JsonValue {

  /** What it is, for messages: {@code a text}, {@code an array}. */
  String what();

  /** A text. */
  record Text(String text) implements JsonValue {
    @Override
    public String what() {
      return "a text";
    }
  }

  /** A finite number. */
  record Figure(double value) implements JsonValue {
    @Override
    public String what() {
      return "a number";
    }
  }

  /** True or false. */
  record Bool(boolean value) implements JsonValue {
    @Override
    public String what() {
      return "a boolean";
    }
  }

  /** The literal null. */
  record Null() implements JsonValue {
    @Override
    public String what() {
      return "null";
    }
  }

  /** An array of numbers and nulls; NaN stands for null. Not copied: the reader hands it over. */
  @SuppressWarnings("ArrayRecordComponent") // one owner, never compared
  record Numbers(double[] values, int nulls, int firstNull) implements JsonValue {
    @Override
    public String what() {
      return "an array";
    }

    @Override
    public String toString() {
      return "Numbers" + Arrays.toString(values);
    }
  }

  /** Any other array. */
  record Items(List<JsonValue> values) implements JsonValue {
    @Override
    public String what() {
      return "an array";
    }
  }

  /** An object; names in the order of the body. */
  record Fields(Map<String, JsonValue> values) implements JsonValue {

    /** Copies the map. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String what() {
      return "an object";
    }
  }
}
