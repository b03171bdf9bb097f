/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON read token by token, strictly: UTF-8 only, no duplicate names, nothing that JSON does not
 * have, no character that cannot be stored, bounded in depth and in the length of each name, text
 * and number. What breaks this is a {@link ProblemException}. One thread.
 */
public final class StrictJson implements AutoCloseable {

  /** Deepest nesting. */
  static final int DEPTH = 32;

  /** Characters of the longest name. */
  static final int NAME = 256;

  /** Characters of the longest text. */
  static final int TEXT = 64 * 1024;

  /** Characters of the longest number. */
  static final int NUMBER = 64;

  /** Largest magnitude: beyond it squares and sums leave the range of a double. */
  private static final double LARGEST = 1e300;

  private static final JsonFactory FACTORY =
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

  private final JsonParser parser;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Opens the bytes of a body.
   *
   * @throws IOException if they cannot be read
   */
  public static StrictJson open(InputStream body) throws IOException {
    return new StrictJson(FACTORY.createParser(new Utf8Input(withoutMark(body))));
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

  /** The next token, or null after the last value. */
  public @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException | CharConversionException e) {
      throw refusal(e);
    }
  }

  /** The next token inside an array or object, which has an end. */
  public JsonToken inside() throws IOException {
    JsonToken token = next();
    if (token == null) {
      throw new IllegalStateException("no array or object is open");
    }
    return token;
  }

  /** The token read last. */
  public JsonToken current() {
    return parser.currentToken();
  }

  /** The name of the member that is being read. */
  public String name() throws IOException {
    return checked(parser.currentName(), NAME);
  }

  /** The text that is the current token. */
  public String text() throws IOException {
    try {
      return checked(parser.getText(), TEXT);
    } catch (JsonProcessingException | CharConversionException e) {
      throw refusal(e);
    }
  }

  /** The number that is the current token; infinite beyond the range of a double. */
  public double number() throws IOException {
    try {
      requireShort();
      return parser.getDoubleValue();
    } catch (JsonProcessingException | CharConversionException e) {
      throw refusal(e);
    }
  }

  /** The number that is the current token, as it is written. */
  public String digits() throws IOException {
    requireShort();
    return parser.getText();
  }

  /** Whether the number has a magnitude that can be reckoned with, up to 1e300. */
  public static boolean isOrdinary(double number) {
    return Math.abs(number) <= LARGEST;
  }

  /** Characters of the current token. */
  int length() throws IOException {
    try {
      return parser.getTextLength();
    } catch (JsonProcessingException | CharConversionException e) {
      throw refusal(e);
    }
  }

  /** Passes over the array or object that the current token begins. */
  public void skip() throws IOException {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException | CharConversionException e) {
      throw refusal(e);
    }
  }

  /** What the current token is or begins, for messages: {@code a text}, {@code an array}. */
  public String what() {
    return switch (current()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "a number";
    };
  }

  /** The line in which the current token begins, from 1. */
  public int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Lets the body go. */
  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** The parser counts digits, and only once it has to turn them into a number. */
  private void requireShort() throws IOException {
    if (parser.getTextLength() > NUMBER) {
      throw beyondLimit();
    }
  }

  private static ProblemException refusal(IOException failure) {
    if (failure instanceof StreamConstraintsException) {
      return beyondLimit();
    }
    if (failure instanceof JsonParseException e) {
      return malformed(e);
    }
    return ProblemException.of(ProblemCode.BAD_ENCODING, "the body must be UTF-8");
  }

  private static ProblemException beyondLimit() {
    return ProblemException.of(
        ProblemCode.JSON_LIMIT,
        "at most %d levels, names of %d, texts of %d and numbers of %d characters are read"
            .formatted(DEPTH, NAME, TEXT, NUMBER));
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
