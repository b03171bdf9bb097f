/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.util.List;
import java.util.Set;

/** What a column may be called, and what a file's header must be. Stateless. */
final class ColumnNames {

  /** A file with more columns is refused: no one reads a verdict on them. */
  static final int MOST_COLUMNS = 20_000;

  private static final int LONGEST_NAME = 200;

  private ColumnNames() {}

  /** Checks one name; {@code number} is the column's place in the file, from 1. */
  static void check(Place place, int number, String name) {
    if (name.isBlank()) {
      throw place.bad(
          "file.bad_name", "column %d has no name. Name it in the header.".formatted(number));
    }
    if (name.length() > LONGEST_NAME) {
      throw place.bad(
          "file.bad_name",
          "the name of column %d, %s, has %d characters. Give it at most %d."
              .formatted(number, Excerpt.quoted(name), name.length(), LONGEST_NAME));
    }
    for (int i = 0; i < name.length(); i++) {
      if (isForbidden(name, i)) {
        throw place.bad(
            "file.bad_name",
            "the name of column %d, %s, holds a control or invisible character. Rename it."
                .formatted(number, Excerpt.quoted(name)));
      }
    }
  }

  private static boolean isForbidden(String name, int at) {
    char c = name.charAt(at);
    boolean joiner = c == '\u200C' || c == '\u200D';
    return switch (Character.getType(c)) {
      case Character.FORMAT -> !joiner;
      case Character.SURROGATE -> !Excerpt.isPaired(name, at);
      case Character.UNASSIGNED -> false;
      default -> !Excerpt.isHarmless(c);
    };
  }

  /** Checks that a name is new and adds it to {@code seen}. */
  static void checkNew(Place place, String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw place.bad(
          "file.duplicate_column",
          "the column %s stands twice. Rename or remove one of them."
              .formatted(Excerpt.quoted(name)));
    }
  }

  /** Checks a header's names together. */
  static void checkAll(Place place, List<String> names, Set<String> seen) {
    for (int i = 0; i < names.size(); i++) {
      check(place, i + 1, names.get(i));
      checkNew(place, names.get(i), seen);
    }
  }

  /** The failure of a column that was asked for and is not in the file. */
  static RuntimeException noSuchColumn(Place place, String name) {
    return place.bad(
        "file.no_such_column",
        "there is no column %s. Check the name, or leave it out.".formatted(Excerpt.quoted(name)));
  }

  /** The failure of a file with more columns than can be read. */
  static RuntimeException tooMany(Place place) {
    return place.bad(
        "file.too_many_columns",
        "there are more than %,d columns. Keep the columns that the model uses; if each row was meant"
                .formatted(MOST_COLUMNS)
            + " to be a column, turn the table.");
  }
}
