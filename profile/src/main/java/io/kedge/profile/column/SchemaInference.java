/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out how the columns of a table are to be read and what they are to the model: hints first,
 * then known names, then the values themselves. Stateless.
 */
public final class SchemaInference {

  /** Names listed in a message before it says how many more there are. */
  private static final int LISTED = 12;

  private SchemaInference() {}

  /**
   * The schema of one table.
   *
   * @throws InvalidInputException if a hint names a column that is not there or that cannot be what
   *     the hint says, or if a column to be judged holds numbers with a few other texts among them
   */
  public static Schema infer(TableSample sample, SchemaHints hints) {
    return SchemaPair.alone(sample, hints).schema();
  }

  /**
   * The column that looks like one of times though not all its values are, as a clause that tells
   * the first value which is none; empty if there is no such column.
   */
  public static Optional<String> almostTimes(TableSample sample, SchemaHints hints) {
    return ColumnReading.of(sample, hints).entrySet().stream()
        .filter(column -> !hints.exclude().contains(column.getKey()))
        .filter(column -> column.getValue().almostTimes(column.getKey()))
        .findFirst()
        .map(
            column ->
                "column %s looks like one, but %s"
                    .formatted(
                        Quoted.text(column.getKey()), column.getValue().timeless().orElseThrow()));
  }

  /**
   * Refuses hints that name a column which is not there.
   *
   * @param known all columns that a hint may name
   * @param shown those to list in the message
   * @throws InvalidInputException if one does
   */
  public static void requireKnown(SchemaHints hints, Set<String> known, List<String> shown) {
    Stream<String> named =
        Stream.of(hints.columns(), hints.exclude(), hints.categorical()).flatMap(List::stream);
    Set<String> unknown =
        Stream.concat(named, hints.roles().values().stream())
            .filter(name -> !known.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          "schema.no_such_column",
          "there is no column %s; the columns are %s".formatted(list(unknown), list(shown)));
    }
  }

  static String list(Iterable<String> names) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count < LISTED) {
        text.append(count == 0 ? "" : ", ").append(Quoted.text(name));
      }
      count++;
    }
    return count <= LISTED ? text.toString() : text + " and " + (count - LISTED) + " more";
  }
}
