/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way of reading two tables that are to be compared. Immutable.
 *
 * @param schema the columns that both tables have, in the order of the reference
 * @param notices what people should know about the difference of the two, in sentences
 */
public record SchemaPair(Schema schema, List<String> notices) {

  /** Copies the notices. */
  public SchemaPair {
    notices = List.copyOf(notices);
  }

  /**
   * The schema of the columns that both tables have. A column whose kind differs between the two is
   * compared as names, with a notice; a column of one side alone is left out, with a notice.
   *
   * @throws InvalidInputException if the tables have no common column, or as for {@link
   *     SchemaInference#infer}
   */
  public static SchemaPair unify(TableSample reference, TableSample current, SchemaHints hints) {
    Set<String> all = new LinkedHashSet<>(reference.names());
    all.addAll(current.names());
    Set<String> common = new LinkedHashSet<>(reference.names());
    common.retainAll(Set.copyOf(current.names()));
    if (common.isEmpty()) {
      throw new InvalidInputException(
          "schema.no_common_column",
          "the two tables have no column in common: the reference has %s, the current rows have %s"
              .formatted(
                  SchemaInference.list(reference.names()), SchemaInference.list(current.names())));
    }
    SchemaInference.requireKnown(hints, all, List.copyOf(all));
    List<String> notices = new ArrayList<>();
    oneSided(reference.names(), common, "reference", notices);
    oneSided(current.names(), common, "current rows", notices);
    return new SchemaPair(schema(reference, current, hints, notices), notices);
  }

  private static Schema schema(
      TableSample reference, TableSample current, SchemaHints hints, List<String> notices) {
    Map<String, ColumnReading> both = new LinkedHashMap<>(ColumnReading.of(reference, hints));
    Map<String, ColumnReading> second = ColumnReading.of(current, hints);
    both.keySet().retainAll(second.keySet());
    second.forEach(
        (name, two) ->
            both.computeIfPresent(
                name,
                (same, one) ->
                    new ColumnReading(
                        one.seen().plus(two.seen()), choice(name, one, two, notices))));
    return new RoleAssignment(hints, both).schema();
  }

  private static KindChoice choice(
      String name, ColumnReading one, ColumnReading two, List<String> notices) {
    if (one.hasFault() || two.isEmpty()) {
      return one.choice();
    }
    if (two.hasFault() || one.isEmpty()) {
      return two.choice();
    }
    if (one.kind() == two.kind()) {
      return one.choice();
    }
    notices.add(
        "column %s is %s in the reference and %s in the current rows; it is compared as names"
            .formatted(Quoted.text(name), one.kind().wireName(), two.kind().wireName()));
    return new KindChoice(Kind.CATEGORICAL, "kinds differ between the two sides", null);
  }

  private static void oneSided(
      List<String> names, Set<String> common, String side, List<String> notices) {
    List<String> alone = names.stream().filter(name -> !common.contains(name)).toList();
    if (!alone.isEmpty()) {
      notices.add(
          "only the %s %s %s; left out"
              .formatted(side, side.endsWith("s") ? "have" : "has", SchemaInference.list(alone)));
    }
  }
}
