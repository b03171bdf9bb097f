/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumberSyntax;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether predictions and labels can be what a named type of model answers with. Stateless. */
public final class TypeFit {

  private static final String CODE = "profile.type_does_not_fit";
  private static final int LONGEST = 40;

  private TypeFit() {}

  /**
   * Refuses a type of numbers for answers that are names, and a type of classes for answers that
   * measure something.
   *
   * @param type the type's name as the user wrote it
   * @param task what models of that type answer with
   * @param sample the first rows, by which the columns are judged
   * @throws InvalidInputException if the type does not fit; the message names the column
   */
  public static void require(String type, Task task, Schema schema, TableSample sample) {
    if (task != Task.REGRESSION) {
      TaskInference.probabilities(schema, sample)
          .ifPresent(
              field -> {
                throw new InvalidInputException(
                    CODE,
                    "--type %s does not fit: the predictions in column '%s' look like probabilities, not classes; pass --score %s"
                        .formatted(type, shown(field.name()), word(field.name())));
              });
    }
    boolean numbers = answers(schema).stream().allMatch(field -> field.kind() == Kind.NUMERIC);
    for (Field field : answers(schema)) {
      List<String> values = TaskInference.values(field, sample);
      if (task != Task.REGRESSION && numbers && measures(field, sample)) {
        throw new InvalidInputException(
            CODE,
            "--type %s does not fit: %s; use --type regression, or name the column of classes with %s"
                .formatted(type, clause(field, values), flag(field)));
      }
      if (values.isEmpty()) {
        continue;
      }
      if (task == Task.REGRESSION && field.kind() != Kind.NUMERIC) {
        throw new InvalidInputException(CODE, names(type, field, values));
      }
      int distinct = new HashSet<>(values).size();
      boolean measures = task == Task.BINARY || TaskInference.fractional(values);
      if (task != Task.REGRESSION
          && field.kind() == Kind.NUMERIC
          && distinct > TaskInference.MOST_CLASSES
          && measures) {
        throw new InvalidInputException(CODE, numbers(type, field, values, distinct));
      }
    }
  }

  /**
   * Refuses answers that are no numbers.
   *
   * @throws InvalidInputException if predictions or labels are not numbers
   */
  static void requireNumbers(Schema schema) {
    for (Field field : answers(schema)) {
      if (field.kind() != Kind.NUMERIC) {
        throw new InvalidInputException(
            CODE,
            "a type of model that answers with numbers does not fit: column '%s' holds no numbers; leave --type out, or pass one of classes such as binary_classification"
                .formatted(shown(field.name())));
      }
    }
  }

  /**
   * The first column of predictions or labels that measures something instead of naming classes, in
   * one clause; empty if none does.
   */
  public static Optional<String> measuring(Schema schema, TableSample sample) {
    return answers(schema).stream()
        .filter(field -> measures(field, sample))
        .findFirst()
        .map(field -> clause(field, TaskInference.values(field, sample)));
  }

  /**
   * Why no prediction can meet a label, in one clause: the ones are measurements and the others
   * names. Empty if they are alike, or one of them is lacking.
   */
  public static Optional<String> mismatch(Schema schema, TableSample sample) {
    List<Field> answers = answers(schema);
    List<Field> names =
        answers.stream()
            .filter(field -> field.kind() == Kind.CATEGORICAL)
            .filter(field -> !TaskInference.values(field, sample).isEmpty())
            .toList();
    if (answers.size() < 2 || names.size() != 1) {
      return Optional.empty();
    }
    Field named = names.get(0);
    return measuring(schema, sample)
        .map(
            clause ->
                "%s, but the %ss in column '%s' are names such as '%s'; name the column of numbers with %s"
                    .formatted(
                        clause,
                        named.role().wireName(),
                        shown(named.name()),
                        shown(TaskInference.values(named, sample).get(0)),
                        flag(named)));
  }

  private static boolean measures(Field field, TableSample sample) {
    List<String> values = TaskInference.values(field, sample);
    return field.kind() == Kind.NUMERIC
        && TaskInference.fractional(values)
        && new HashSet<>(values).size() > TaskInference.MOST_CLASSES;
  }

  private static String clause(Field field, List<String> values) {
    return String.format(
        Locale.ROOT,
        "column '%s' has %,d different values such as %s, which looks like regression",
        shown(field.name()),
        new HashSet<>(values).size(),
        shown(values.get(0)));
  }

  private static String flag(Field field) {
    return field.role() == Role.LABEL ? "--label" : "--prediction";
  }

  private static List<Field> answers(Schema schema) {
    return Stream.of(Role.LABEL, Role.PREDICTION)
        .flatMap(role -> schema.first(role).stream())
        .toList();
  }

  private static String names(String type, Field field, List<String> values) {
    String example =
        values.stream()
            .filter(value -> !NumberSyntax.isNumber(value))
            .findFirst()
            .orElse(values.get(0));
    return "--type %s does not fit: column '%s' holds names such as '%s', not numbers; leave --type out, or pass binary_classification or multiclass_classification"
        .formatted(type, shown(field.name()), shown(example));
  }

  private static String numbers(String type, Field field, List<String> values, int distinct) {
    return String.format(
        Locale.ROOT,
        "--type %s does not fit: column '%s' has %,d different values such as %s; leave --type out, or name the column of classes with %s",
        type,
        shown(field.name()),
        distinct,
        shown(values.get(0)),
        flag(field));
  }

  /** A name as it is typed behind a flag. */
  static String word(String name) {
    return name.matches("[A-Za-z0-9_.-]+") ? name : "'" + shown(name) + "'";
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(point -> Character.isISOControl(point) ? '?' : point)
        .forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
  }
}
