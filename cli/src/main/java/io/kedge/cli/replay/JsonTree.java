/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that was read; what is not there is asked for in vain, never a failure. Immutable.
 */
final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonTree NOTHING = new JsonTree(null);

  private final @Nullable Object value;

  private JsonTree(@Nullable Object value) {
    this.value = value;
  }

  /** The value of the text; nothing if it is not JSON. */
  static JsonTree parse(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      // A proxy's page is no answer of the server; its status says what there is to say.
      return NOTHING;
    }
  }

  private static JsonTree value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield new JsonTree(fields);
      }
      case START_ARRAY -> {
        List<JsonTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new JsonTree(items);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree(parser.getDoubleValue());
      case VALUE_STRING -> new JsonTree(parser.getText());
      case VALUE_TRUE -> new JsonTree(true);
      case VALUE_FALSE -> new JsonTree(false);
      default -> NOTHING;
    };
  }

  /** The field of that name; nothing if this is no object or has none. */
  JsonTree at(String name) {
    return value instanceof Map<?, ?> fields && fields.get(name) instanceof JsonTree field
        ? field
        : NOTHING;
  }

  /** The items; none if this is no array. */
  List<JsonTree> items() {
    List<JsonTree> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add((JsonTree) item));
    }
    return items;
  }

  /** The text, if this is one. */
  Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The text of a field, empty if there is none. */
  String text(String name) {
    return at(name).text().orElse("");
  }

  /** The number, if this is one. */
  OptionalDouble number() {
    return value instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** The whole number of a field, 0 if there is none. */
  long count(String name) {
    return (long) at(name).number().orElse(0);
  }

  /** Whether this is {@code true}. */
  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }
}
