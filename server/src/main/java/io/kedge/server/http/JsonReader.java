/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads one JSON object from a stream, strictly: UTF-8 only, no duplicate names, no second value,
 * nothing that JSON does not have, bounded in every direction. Numbers become doubles at once.
 * Thread-safe.
 */
final class JsonReader {

  /** Members of all objects together: no call needs so many, and each costs more than a number. */
  static final int MEMBERS = 20_000;

  /** Memory of a number of an array, with the copies that are sorted later. */
  private static final long NUMBER_BYTES = 48;

  /** Memory of any other value, with its place in the sets of names that are made later. */
  private static final long VALUE_BYTES = 200;

  private static final long TOLD_BYTES = 1L << 16;

  private final int mostNumbers;

  /** A reader that refuses bodies with more array items than that. */
  JsonReader(int mostNumbers) {
    this.mostNumbers = mostNumbers;
  }

  /**
   * The object in the body, and what is wrong with its numbers.
   *
   * @param memory is told what is about to be held
   * @throws ProblemException if the body is no well-formed JSON object, or passes a limit
   * @throws IOException if the body cannot be read
   */
  JsonValue.Fields read(InputStream body, Violations violations, LongConsumer memory)
      throws IOException {
    return read(body, violations, new Streams(memory, Map.of()));
  }

  /**
   * What happens beside the reading.
   *
   * @param memory is told the memory that is about to be taken
   * @param fields who reads a field of the object itself as it comes by, by its name
   */
  record Streams(LongConsumer memory, Map<String, RequestBodies.StreamedField> fields) {}

  /** The same, without the fields that others read. */
  JsonValue.Fields read(InputStream body, Violations violations, Streams streams)
      throws IOException {
    try (StrictJson json = StrictJson.open(body)) {
      JsonToken first = json.next();
      if (first == null) {
        throw ProblemException.of(ProblemCode.MALFORMED_JSON, "the body is empty");
      }
      if (first != JsonToken.START_OBJECT) {
        json.skip();
        throw json.next() == null
            ? ProblemException.of(
                ProblemCode.NOT_AN_OBJECT, "the body must be a JSON object, such as {\"a\": 1}")
            : secondValue();
      }
      JsonValue.Fields fields =
          new Reading(json, violations, streams.memory()).fields("", streams.fields());
      if (json.next() != null) {
        throw secondValue();
      }
      return fields;
    }
  }

  /** The refusal of a body that goes on after its value. */
  static ProblemException secondValue() {
    return ProblemException.of(
        ProblemCode.MALFORMED_JSON, "the body must hold one JSON object and nothing after it");
  }

  /** One pass over one body. */
  private final class Reading {

    private final StrictJson json;
    private final Violations violations;
    private final LongConsumer memory;
    private long untold;
    private int items;
    private int members;

    Reading(StrictJson json, Violations violations, LongConsumer memory) {
      this.json = json;
      this.violations = violations;
      this.memory = memory;
    }

    /** The object whose beginning is the current token, without what others read of it. */
    JsonValue.Fields fields(String pointer, Map<String, RequestBodies.StreamedField> streamed)
        throws IOException {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      while (json.inside() != JsonToken.END_OBJECT) {
        String name = member();
        RequestBodies.StreamedField other = streamed.get(name);
        if (other == null) {
          fields.put(name, value(pointer + JsonPointers.ofField(name)));
        } else {
          other.read(json, violations);
        }
      }
      return new JsonValue.Fields(fields);
    }

    /** The name that is the current token; its value becomes the current one. */
    private String member() throws IOException {
      if (++members > MEMBERS) {
        throw ProblemException.of(
            ProblemCode.JSON_LIMIT, "at most %,d names are read".formatted(MEMBERS));
      }
      String name = json.name();
      json.inside();
      return name;
    }

    private JsonValue value(String pointer) throws IOException {
      hold(VALUE_BYTES + 2L * json.length());
      return switch (json.current()) {
        case START_OBJECT -> fields(pointer, Map.of());
        case START_ARRAY -> array(pointer);
        case VALUE_STRING -> new JsonValue.Text(json.text());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Figure(number(pointer));
        case VALUE_TRUE -> new JsonValue.Bool(true);
        case VALUE_FALSE -> new JsonValue.Bool(false);
        case VALUE_NULL -> new JsonValue.Null();
        default -> throw new IllegalStateException("no value begins with " + json.current());
      };
    }

    private JsonValue array(String pointer) throws IOException {
      double[] numbers = new double[16];
      int size = 0;
      int nulls = 0;
      int firstNull = -1;
      for (JsonToken token = json.inside(); token != JsonToken.END_ARRAY; token = json.inside()) {
        count();
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        if (token.isNumeric()) {
          hold(NUMBER_BYTES);
          double plain = json.number();
          numbers[size] = StrictJson.isOrdinary(plain) ? plain : number(pointer + "/" + size);
        } else if (token == JsonToken.VALUE_NULL) {
          numbers[size] = Double.NaN;
          firstNull = nulls++ == 0 ? size : firstNull;
        } else {
          return items(pointer, Arrays.copyOf(numbers, size));
        }
        size++;
      }
      return new JsonValue.Numbers(Arrays.copyOf(numbers, size), nulls, firstNull);
    }

    /** The rest of an array in which something else than numbers was met. */
    private JsonValue items(String pointer, double[] before) throws IOException {
      List<JsonValue> items = new ArrayList<>();
      for (double number : before) {
        items.add(Double.isNaN(number) ? new JsonValue.Null() : new JsonValue.Figure(number));
      }
      for (JsonToken token = json.current(); token != JsonToken.END_ARRAY; token = json.inside()) {
        if (items.size() > before.length) {
          count();
        }
        items.add(value(pointer + "/" + items.size()));
      }
      return new JsonValue.Items(items);
    }

    /** Tells now and then what is held, so that the account costs nothing by itself. */
    private void hold(long bytes) {
      untold += bytes;
      if (untold >= TOLD_BYTES) {
        memory.accept(untold);
        untold = 0;
      }
    }

    private void count() {
      if (++items > mostNumbers) {
        throw ProblemException.beyond(
            ProblemCode.TOO_MANY_VALUES,
            "the arrays of one request may hold %,d values together; send fewer rows, or a sample"
                .formatted(mostNumbers),
            mostNumbers);
      }
    }

    private double number(String pointer) throws IOException {
      double value = json.number();
      if (Double.isInfinite(value)) {
        violations.add(pointer, "not_finite", pointer + " is too large for a double");
        return 0;
      }
      if (!StrictJson.isOrdinary(value)) {
        violations.add(pointer, "out_of_range", pointer + " must be between -1e300 and 1e300");
        return 0;
      }
      return value;
    }
  }
}
