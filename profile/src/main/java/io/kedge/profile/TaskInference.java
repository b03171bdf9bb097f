/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.profile.column.CategorySpelling;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.NumberSyntax;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of answer a model gives, judged by its first predictions and labels. Immutable.
 *
 * @param task the kind of answer
 * @param reason why, in one clause for people
 */
public record TaskInference(Task task, String reason) {

  /** Whole-numbered labels with more different values than this count something. */
  static final int MOST_CLASSES = 20;

  /**
   * The task that the sample speaks for; empty when the schema has no label, neither labels nor
   * predictions have a value in the sample, or the ones measure and the others name, see {@link
   * TypeFit#mismatch}.
   */
  public static Optional<TaskInference> of(Schema schema, TableSample sample) {
    Optional<Field> label = schema.first(Role.LABEL);
    Optional<Field> prediction = schema.first(Role.PREDICTION);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    List<String> labels = values(label.get(), sample);
    List<String> predictions = prediction.map(field -> values(field, sample)).orElse(List.of());
    boolean nothing = labels.isEmpty() && predictions.isEmpty();
    if (nothing || TypeFit.mismatch(schema, sample).isPresent()) {
      return Optional.empty();
    }
    boolean numeric =
        label.get().kind() == Kind.NUMERIC
            && prediction.map(field -> field.kind() == Kind.NUMERIC).orElse(true);
    TaskInference inferred =
        numeric ? ofNumbers(labels, predictions) : ofClasses(labels, predictions);
    return Optional.of(
        probabilities(schema, sample)
            .map(
                field ->
                    new TaskInference(
                        inferred.task,
                        inferred.reason
                            + "; but the predictions look like probabilities, and if they are, pass"
                            + " --score "
                            + TypeFit.word(field.name())))
            .orElse(inferred));
  }

  /**
   * The predictions, if they look like probabilities of one of two classes: fractions from 0 to 1,
   * where the labels have two values at the most and no fractions.
   */
  static Optional<Field> probabilities(Schema schema, TableSample sample) {
    Optional<Field> label = schema.first(Role.LABEL);
    if (label.isEmpty() || schema.first(Role.SCORE).isPresent()) {
      return Optional.empty();
    }
    List<String> labels = values(label.get(), sample);
    boolean twoClasses =
        !labels.isEmpty() && classes(labels, List.of()).size() <= 2 && !fractional(labels);
    return schema
        .first(Role.PREDICTION)
        .filter(field -> twoClasses && field.kind() == Kind.NUMERIC)
        .filter(field -> areShares(values(field, sample)));
  }

  private static boolean areShares(List<String> predictions) {
    return fractional(predictions)
        && predictions.stream()
            .mapToDouble(NumberSyntax::parse)
            .allMatch(value -> value >= 0 && value <= 1);
  }

  private static TaskInference ofNumbers(List<String> labels, List<String> predictions) {
    if (fractional(labels)) {
      return new TaskInference(Task.REGRESSION, "the labels are not whole numbers");
    }
    if (fractional(predictions)) {
      return new TaskInference(Task.REGRESSION, "the predictions are not whole numbers");
    }
    List<String> answers = labels.isEmpty() ? predictions : labels;
    int distinct = classes(answers, List.of()).size();
    return distinct > MOST_CLASSES
        ? new TaskInference(
            Task.REGRESSION,
            (labels.isEmpty() ? "the predictions" : "the labels")
                + " are numbers with "
                + distinct
                + " different values")
        : ofClasses(labels, predictions);
  }

  private static TaskInference ofClasses(List<String> labels, List<String> predictions) {
    int classes = classes(labels, predictions).size();
    return new TaskInference(
        classes <= 2 ? Task.BINARY : Task.MULTICLASS,
        named(labels, predictions)
            + " name "
            + (classes == 1 ? "one class" : classes + " classes"));
  }

  private static String named(List<String> labels, List<String> predictions) {
    if (predictions.isEmpty()) {
      return "the labels";
    }
    return labels.isEmpty() ? "the predictions" : "predictions and labels";
  }

  private static Set<String> classes(List<String> labels, List<String> predictions) {
    ClassNames names = new ClassNames();
    Set<String> classes = new HashSet<>();
    Stream.of(labels, predictions)
        .flatMap(List::stream)
        .map(names::of)
        .filter(Objects::nonNull)
        .forEach(classes::add);
    return classes;
  }

  /** Whether one of the values is a number that is not whole. */
  static boolean fractional(List<String> values) {
    return values.stream()
        .mapToDouble(NumberSyntax::parse)
        .anyMatch(value -> Double.isFinite(value) && Math.rint(value) != value);
  }

  /** The values of that column in the sample, without missing ones and blanks around them. */
  public static List<String> values(Field field, TableSample sample) {
    int at = sample.names().indexOf(field.name());
    List<String> values = new ArrayList<>();
    if (at < 0) {
      return values;
    }
    boolean spelled = field.spelling() != CategorySpelling.PLAIN;
    for (@Nullable String value : sample.columns().get(at)) {
      if (value != null && !MissingTokens.isMissing(value)) {
        values.add(spelled ? field.spelling().spell(value.strip()) : value.strip());
      }
    }
    return values;
  }
}
