/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object from a stream, strictly: UTF-8 only, no duplicate names, no second value,
 * nothing that JSON does not have, bounded in every direction. Numbers become doubles at once.
 * Thread-safe.
 */
final class JsonReader {

  /** Deepest nesting. */
  static final int DEPTH = 32;

  /** Characters of the longest name. */
  static final int NAME = 256;

  /** Characters of the longest text. */
  static final int TEXT = 64 * 1024;

  /** Characters of the longest number. */
  static final int NUMBER = 64;

  /** Members of all objects together: no call needs so many, and each costs more than a number. */
  static final int MEMBERS = 20_000;

  /** Largest magnitude: beyond it squares and sums leave the range of a double. */
  static final double LARGEST = 1e300;

  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNameLength(NAME)
                  .maxStringLength(TEXT)
                  .maxNumberLength(NUMBER)
                  .build())
          .build();
  private final int mostNumbers;

  /** A reader that refuses bodies with more array items than that. */
  JsonReader(int mostNumbers) {
    this.mostNumbers = mostNumbers;
  }

  /**
   * The object in the body, and what is wrong with its numbers.
   *
   * @throws ProblemException if the body is no well-formed JSON object, or passes a limit
   * @throws IOException if the body cannot be read
   */
  JsonValue.Fields read(InputStream body, Violations violations) throws IOException {
    try (JsonParser parser = factory.createParser(new Utf8Input(withoutMark(body)))) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw ProblemException.of(ProblemCode.MALFORMED_JSON, "the body is empty");
      }
      if (first != JsonToken.START_OBJECT) {
        JsonToken last = skip(parser, first);
        throw last == null
            ? ProblemException.of(
                ProblemCode.NOT_AN_OBJECT, "the body must be a JSON object, such as {\"a\": 1}")
            : secondValue();
      }
      JsonValue.Fields fields = new Reading(parser, violations).fields("");
      if (parser.nextToken() != null) {
        throw secondValue();
      }
      return fields;
    } catch (StreamConstraintsException e) {
      throw beyondLimit();
    } catch (JsonParseException e) {
      throw malformed(e);
    } catch (CharConversionException e) {
      throw ProblemException.of(ProblemCode.BAD_ENCODING, "the body must be UTF-8");
    }
  }

  private static JsonToken skip(JsonParser parser, JsonToken first) throws IOException {
    if (first == JsonToken.START_ARRAY) {
      parser.skipChildren();
    }
    return parser.nextToken();
  }

  private static ProblemException beyondLimit() {
    return ProblemException.of(
        ProblemCode.JSON_LIMIT,
        "at most %d levels, %d names, names of %d, texts of %d and numbers of %d characters are read"
            .formatted(DEPTH, MEMBERS, NAME, TEXT, NUMBER));
  }

  private static ProblemException secondValue() {
    return ProblemException.of(
        ProblemCode.MALFORMED_JSON, "the body must hold one JSON object and nothing after it");
  }

  private static InputStream withoutMark(InputStream body) throws IOException {
    PushbackInputStream input = new PushbackInputStream(body, 3);
    byte[] head = input.readNBytes(3);
    if (head.length == 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      throw ProblemException.of(
          ProblemCode.BAD_ENCODING, "the body must not begin with a byte order mark");
    }
    input.unread(head);
    return input;
  }

  private static ProblemException malformed(JsonParseException e) {
    String reason = String.valueOf(e.getOriginalMessage());
    if (reason.startsWith("Duplicate")) {
      return ProblemException.of(ProblemCode.DUPLICATE_KEY, place("a name appears twice", e));
    }
    return ProblemException.of(ProblemCode.MALFORMED_JSON, place("the body is no JSON", e));
  }

  /** The parser's own words quote the body; a place is enough and quotes nothing. */
  private static String place(String what, JsonParseException e) {
    return e.getLocation() == null
        ? what
        : "%s, at line %d, column %d"
            .formatted(what, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** One pass over one body. */
  private final class Reading {

    private final JsonParser parser;
    private final Violations violations;
    private int items;
    private int members;

    Reading(JsonParser parser, Violations violations) {
      this.parser = parser;
      this.violations = violations;
    }

    JsonValue.Fields fields(String pointer) throws IOException {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_OBJECT;
          token = parser.nextToken()) {
        if (++members > MEMBERS) {
          throw beyondLimit();
        }
        String name = checked(parser.currentName(), NAME);
        parser.nextToken();
        fields.put(name, value(pointer + "/" + JsonPointers.escaped(name)));
      }
      return new JsonValue.Fields(fields);
    }

    private JsonValue value(String pointer) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> fields(pointer);
        case START_ARRAY -> array(pointer);
        case VALUE_STRING -> new JsonValue.Text(checked(parser.getText(), TEXT));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Figure(number(pointer));
        case VALUE_TRUE -> new JsonValue.Bool(true);
        case VALUE_FALSE -> new JsonValue.Bool(false);
        case VALUE_NULL -> new JsonValue.Null();
        default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
      };
    }

    private JsonValue array(String pointer) throws IOException {
      double[] numbers = new double[16];
      int size = 0;
      int nulls = 0;
      int firstNull = -1;
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        count();
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        if (token.isNumeric()) {
          requireShort();
          double plain = parser.getDoubleValue();
          numbers[size] = isOrdinary(plain) ? plain : number(pointer + "/" + size);
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
      for (JsonToken token = parser.currentToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (items.size() > before.length) {
          count();
        }
        items.add(value(pointer + "/" + items.size()));
      }
      return new JsonValue.Items(items);
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

    /** The parser counts digits, and only once it has to turn them into a number. */
    private void requireShort() throws IOException {
      if (parser.getTextLength() > NUMBER) {
        throw beyondLimit();
      }
    }

    private double number(String pointer) throws IOException {
      requireShort();
      double value = parser.getDoubleValue();
      if (Double.isInfinite(value)) {
        violations.add(pointer, "not_finite", pointer + " is too large for a double");
        return 0;
      }
      if (!isOrdinary(value)) {
        violations.add(pointer, "out_of_range", pointer + " must be between -1e300 and 1e300");
        return 0;
      }
      return value;
    }

    private static boolean isOrdinary(double value) {
      return Math.abs(value) <= LARGEST;
    }

    /** The parser's own limits hold only roughly, since it counts what it has buffered. */
    private static String checked(String text, int longest) {
      if (text.length() > longest) {
        throw beyondLimit();
      }
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == 0) {
          throw badCharacter("a NUL character");
        }
        if (Character.isSurrogate(c)) {
          boolean pair =
              Character.isHighSurrogate(c)
                  && at + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(at + 1));
          if (!pair) {
            throw badCharacter("half of a surrogate pair");
          }
          at++;
        }
      }
      return text;
    }

    private static ProblemException badCharacter(String what) {
      return ProblemException.of(ProblemCode.BAD_CHARACTER, "a text holds " + what);
    }
  }
}
