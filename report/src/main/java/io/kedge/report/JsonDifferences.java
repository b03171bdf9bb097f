/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two verdicts in JSON say differently. Stateless. */
final class JsonDifferences {
  private static final int MOST = 20;
  private static final double TWELVE_DIGITS = 1e-12;
  private static final int LONGEST = 120;

  private JsonDifferences() {}

  static List<String> of(String stored, String recomputed) {
    Map<String, Leaf> before;
    Map<String, Leaf> now;
    try {
      now = Leaves.of(recomputed);
    } catch (IOException e) {
      throw new IllegalArgumentException("recomputed must be JSON, but was " + recomputed, e);
    }
    try {
      before = Leaves.of(stored);
    } catch (IOException e) {
      return List.of("The stored verdict is not well-formed JSON.");
    }
    Set<String> places = new LinkedHashSet<>(now.keySet());
    places.addAll(before.keySet());
    List<String> differences = new ArrayList<>();
    for (String place : places) {
      @Nullable Leaf kept = before.get(place);
      @Nullable Leaf made = now.get(place);
      if (differences.size() < MOST && !isSame(kept, made)) {
        differences.add(sentence(place, kept, made));
      }
    }
    return differences;
  }

  private static boolean isSame(@Nullable Leaf a, @Nullable Leaf b) {
    if (a == null || b == null) {
      return false;
    }
    boolean figures = a.isNumber() && b.isNumber() && (a.isFraction() || b.isFraction());
    return figures ? isClose(a.number(), b.number()) : a.equals(b);
  }

  private static boolean isClose(double a, double b) {
    return a == b || Math.abs(a - b) <= TWELVE_DIGITS * Math.max(Math.abs(a), Math.abs(b));
  }

  private static String sentence(String place, @Nullable Leaf kept, @Nullable Leaf made) {
    return "%s is %s in the stored verdict and %s in the recomputed one."
        .formatted(place, word(kept), word(made));
  }

  private static String word(@Nullable Leaf leaf) {
    if (leaf == null) {
      return "absent";
    }
    String text = leaf.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /**
   * A value without parts.
   *
   * @param token what it is
   * @param text how it is written; texts stand in quotation marks
   */
  private record Leaf(JsonToken token, String text) {

    boolean isNumber() {
      return token.isNumeric();
    }

    /** Whether it is a figure rather than a count. */
    boolean isFraction() {
      return token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    double number() {
      return Double.parseDouble(text);
    }
  }

  /** The values of a JSON text by their places, such as {@code findings[3].value}. */
  private static final class Leaves {
    private static final String ROOT = "the verdict";

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final JsonParser parser;

    private Leaves(JsonParser parser) {
      this.parser = parser;
    }

    /**
     * The leaves in the order of the text; of a name that stands twice, the last one.
     *
     * @throws IOException if the text is not well-formed
     */
    static Map<String, Leaf> of(String text) throws IOException {
      try (JsonParser parser = JsonReport.FACTORY.createParser(text)) {
        Leaves found = new Leaves(parser);
        parser.nextToken();
        found.read(ROOT);
        if (parser.nextToken() != null) {
          throw new IOException("there is more after the verdict");
        }
        return found.leaves;
      }
    }

    private void read(String place) throws IOException {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        object(place);
      } else if (token == JsonToken.START_ARRAY) {
        array(place);
      } else if (token == null) {
        throw new IOException("there is no verdict");
      } else {
        String text = parser.getText();
        leaves.put(place, new Leaf(token, token == JsonToken.VALUE_STRING ? quoted(text) : text));
      }
    }

    private static String quoted(String text) {
      return '"' + text + '"';
    }

    private void object(String place) throws IOException {
      boolean empty = true;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        read(place.equals(ROOT) ? name : place + "." + name);
        empty = false;
      }
      if (empty) {
        leaves.put(place, new Leaf(JsonToken.END_OBJECT, "{}"));
      }
    }

    private void array(String place) throws IOException {
      int count = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        read(place + "[" + count + "]");
        count++;
      }
      if (count == 0) {
        leaves.put(place, new Leaf(JsonToken.END_ARRAY, "[]"));
      }
    }
  }
}
