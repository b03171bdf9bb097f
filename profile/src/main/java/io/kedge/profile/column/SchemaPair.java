/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way of reading two tables that are to be compared. Immutable.
 *
 * @param schema the columns that both tables have, in the order of the reference
 * @param notices what people should know about the difference of the two, in sentences
 * @param answersLost which column of labels, predictions or scores only one of the two has, in one
 *     clause; empty if there is none
 * @param featuresLost features of the reference that the current rows do not have
 */
public record SchemaPair(
    Schema schema, List<String> notices, Optional<String> answersLost, List<String> featuresLost) {

  private static final List<Role> ANSWERS = List.of(Role.PREDICTION, Role.SCORE);

  /** Copies the notices. */
  public SchemaPair {
    notices = List.copyOf(notices);
    featuresLost = List.copyOf(featuresLost);
  }

  /**
   * The schema of the columns that both tables have. A column that holds numbers in one and names
   * in the other cannot be read unless a hint calls it categorical; one whose kind differs
   * otherwise is compared as names, with a notice; a column of one side alone is left out, with a
   * notice.
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
          "there is no column in common: %s has %s, %s has %s%s"
              .formatted(
                  reference.source(),
                  SchemaInference.list(reference.names()),
                  current.source(),
                  SchemaInference.list(current.names()),
                  headless(reference) + headless(current)));
    }
    SchemaInference.requireKnown(hints, all, List.copyOf(all));
    List<String> notices = new ArrayList<>();
    oneSided(reference.names(), common, "reference", notices);
    oneSided(current.names(), common, "current rows", notices);
    Schema schema = schema(reference, current, hints, notices);
    // Without labels, nothing else that is lost would be of use.
    List<Role> needed = schema.first(Role.LABEL).isPresent() ? ANSWERS : List.of(Role.LABEL);
    Optional<String> lost =
        needed.stream()
            .filter(role -> schema.first(role).isEmpty())
            .flatMap(role -> lost(role, reference, current, hints).stream())
            .findFirst();
    return new SchemaPair(schema, notices, lost, featuresLost(reference, common, hints));
  }

  /**
   * The schema of one table that holds both sides, or is the only one.
   *
   * @throws InvalidInputException as for {@link SchemaInference#infer}
   */
  public static SchemaPair alone(TableSample both, SchemaHints hints) {
    SchemaInference.requireKnown(hints, Set.copyOf(both.names()), both.names());
    List<String> notices = new ArrayList<>();
    Schema schema = assigned(new RoleAssignment(hints, ColumnReading.of(both, hints)), notices);
    return new SchemaPair(schema, notices, Optional.empty(), List.of());
  }

  /** Columns that the reference would be judged by, had the current rows not lost them. */
  private static List<String> featuresLost(
      TableSample reference, Set<String> common, SchemaHints hints) {
    Map<String, ColumnReading> alone = new LinkedHashMap<>(ColumnReading.of(reference, hints));
    alone.keySet().removeAll(common);
    alone.values().removeIf(ColumnReading::hasFault);
    return new RoleAssignment(hints, alone)
        .schema().fields().stream()
            .filter(field -> field.role() == Role.FEATURE)
            .map(Field::name)
            .toList();
  }

  private static Optional<String> lost(
      Role role, TableSample reference, TableSample current, SchemaHints hints) {
    Optional<String> before = named(role, reference, hints);
    Optional<String> now = named(role, current, hints);
    if (before.equals(now)) {
      return Optional.empty();
    }
    if (before.isPresent() && now.isPresent()) {
      return Optional.of(
          "column %s of the reference is %s in the current rows; name them alike"
              .formatted(Quoted.text(before.get()), Quoted.text(now.get())));
    }
    return before
        .map(name -> "the current rows have no column " + Quoted.text(name))
        .or(() -> now.map(name -> "no baseline, the reference has no column " + Quoted.text(name)));
  }

  private static Optional<String> named(Role role, TableSample side, SchemaHints hints) {
    String hinted = hints.roles().get(role);
    return side.names().stream()
        .filter(name -> !hints.exclude().contains(name) && !hints.columns().contains(name))
        .filter(name -> hinted == null ? KnownNames.rank(role, name) >= 0 : hinted.equals(name))
        .min(Comparator.comparingInt(name -> KnownNames.rank(role, name)));
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
                        one.seen().timeless() == null ? two.source() : one.source(),
                        one.seen().plus(two.seen()),
                        choice(name, one, two, notices),
                        one.declared().or(two::declared),
                        one.nested().or(two::nested))));
    return assigned(new RoleAssignment(hints, both), notices);
  }

  private static Schema assigned(RoleAssignment roles, List<String> notices) {
    Schema schema = roles.schema();
    notices.addAll(roles.notices());
    return schema;
  }

  private static KindChoice choice(
      String name, ColumnReading one, ColumnReading two, List<String> notices) {
    if (one.hasFault() || two.isEmpty() || one.nested().isPresent()) {
      return one.choice();
    }
    if (two.hasFault() || one.isEmpty() || two.nested().isPresent()) {
      return two.choice();
    }
    if (one.kind() == two.kind()) {
      return one.choice();
    }
    if (one.seen().plus(two.seen()).mixesTruth()) {
      return KindChoice.truths();
    }
    if (one.seen().allNumbers() && two.seen().allNumbers() && !one.isText() && !two.isText()) {
      return numbersOnly(one, two);
    }
    if (one.seen().allNumbers() != two.seen().allNumbers()) {
      return one.seen().allNumbers()
          ? numbersAndNames(name, one, two)
          : numbersAndNames(name, two, one);
    }
    if (one.seen().plus(two.seen()).foreignDates()) {
      return KindChoice.foreignDates();
    }
    notices.add(
        "column %s is %s in the reference and %s in the current rows; it is compared as names"
            .formatted(Quoted.text(name), one.kind().wireName(), two.kind().wireName()));
    return new KindChoice(Kind.CATEGORICAL, "kinds differ between the two sides", null);
  }

  /** Zeros that no number needs count for the whole column, unless a file says it is numbers. */
  private static KindChoice numbersOnly(ColumnReading one, ColumnReading two) {
    boolean stated = one.isDeclaredNumeric() || two.isDeclaredNumeric();
    if (!stated && one.seen().plus(two.seen()).codes()) {
      return KindChoice.codes();
    }
    return one.kind() == Kind.NUMERIC ? one.choice() : two.choice();
  }

  private static KindChoice numbersAndNames(
      String name, ColumnReading numbers, ColumnReading names) {
    ColumnEvidence.Example odd = names.seen().odd();
    boolean truth = odd != null && odd.value().strip().matches("(?i)true|false");
    // As names, true and 1 would be two categories, and the same rows would drift.
    String advice =
        truth
            ? "Write 1 and 0, or true and false, for truth values, and nothing else beside them"
            : "Mend the file, or pass --categorical %s to compare the values as names"
                .formatted(Quoted.item(name));
    String sentence =
        "column %s holds numbers in %s, but %s in %s of %s. %s"
            .formatted(
                Quoted.text(name),
                numbers.source(),
                odd == null ? "other values" : Quoted.text(odd.value()),
                odd == null ? "rows" : odd.place().text(),
                names.source(),
                advice);
    return new KindChoice(
        Kind.CATEGORICAL,
        "kinds differ between the two sides",
        new KindChoice.Fault("schema.kinds_differ", sentence));
  }

  /** A hint that a table's first line may hold values. */
  private static String headless(TableSample table) {
    boolean values =
        table.names().stream()
            .anyMatch(
                name ->
                    NumberSyntax.isNumber(name) || InstantSyntax.parse(name) != TimeColumn.MISSING);
    return values ? "; the line with the columns' names may be missing in " + table.source() : "";
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
