/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.control.Answers;
import io.kedge.control.DecayQuestion;
import io.kedge.control.TwoClasses;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.server.http.RequestArray;
import io.kedge.server.http.RequestFields;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a decay call, checked field by field.
 *
 * @param modelName the model's name
 * @param modelVersion its version, {@code unversioned} when none was named
 * @param question what is asked
 * @param unknown names that the call does not know
 */
record DecayBody(
    String modelName, String modelVersion, DecayQuestion question, List<String> unknown) {

  private static final String PREDICTIONS = "current_predictions";
  private static final String LABELS = "actual_values";
  private static final int MOST_CLASSES = 10_000;
  private static final Set<String> KNOWN =
      Set.of(
          "model_name",
          "model_version",
          "model_type",
          PREDICTIONS,
          LABELS,
          "timestamps",
          "baseline",
          "reference_prices",
          "positive_label",
          "threshold");

  /** The same with another baseline. */
  DecayBody against(Map<String, FixedBaseline> baseline) {
    return new DecayBody(
        modelName,
        modelVersion,
        new DecayQuestion(
            question.type(),
            question.answers(),
            question.epochMillis(),
            question.referencePrices(),
            baseline),
        unknown);
  }

  /** The same, taken to be of that version. */
  DecayBody of(String version) {
    return new DecayBody(modelName, version, question, unknown);
  }

  static DecayBody read(RequestFields fields) {
    String name = CommonFields.modelName(fields);
    String version = CommonFields.modelVersion(fields);
    ModelType type = new DecayThresholdFields(fields).applied(type(fields));
    Answers answers = answers(fields, type);
    DecayExtras extras = new DecayExtras(fields, answers.rows());
    DecayQuestion question =
        new DecayQuestion(
            type, answers, extras.timestamps(), extras.referencePrices(), extras.baseline());
    fields.refuseIfWrong();
    return new DecayBody(name, version, question, fields.unknown(KNOWN));
  }

  private static ModelType type(RequestFields fields) {
    List<String> names = ModelTypes.all().stream().map(ModelType::wireName).toList();
    if (!fields.has("model_type")) {
      fields.requiredText("model_type");
    }
    return fields
        .word("model_type", names)
        .flatMap(ModelTypes::named)
        .orElseGet(() -> ModelTypes.plain(Task.REGRESSION));
  }

  // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static Answers answers(RequestFields fields, ModelType type) {
    RequestArray predictions = fields.requiredArray(PREDICTIONS);
    RequestArray labels = fields.requiredArray(LABELS);
    if (predictions.size() != labels.size() && fields.has(PREDICTIONS) && fields.has(LABELS)) {
      fields.fault(
          LABELS,
          "length_mismatch",
          String.format(
              Locale.ROOT,
              "%s has %,d values, %s has %,d; send one label for each answer",
              PREDICTIONS,
              predictions.size(),
              LABELS,
              labels.size()));
      fields.refuseIfWrong();
    }
    predictions.refuseNulls("leave the row out on both sides");
    labels.refuseNulls("leave the row out on both sides");
    if (type.task() == Task.REGRESSION) {
      return new Answers.Numbers(predictions.numbers(), labels.numbers());
    }
    Optional<String> positive = fields.name("positive_label");
    return isScores(predictions)
        ? scores(fields, predictions, labels, positive)
        : classes(fields, new Answers.Classes(predictions.names(), labels.names(), positive));
  }

  /** Identities and free texts are no classes, and a table of all pairs of them is no help. */
  private static Answers classes(RequestFields fields, Answers.Classes answers) {
    Set<String> names = new HashSet<>();
    for (@Nullable String[] side : List.of(answers.predictions(), answers.labels())) {
      for (int row = 0; row < side.length && names.size() <= MOST_CLASSES; row++) {
        names.add(String.valueOf(side[row]));
      }
    }
    if (names.size() > MOST_CLASSES) {
      fields.fault(
          LABELS,
          "too_many_classes",
          String.format(
              Locale.ROOT, "at most %,d different names of classes are measured", MOST_CLASSES));
      fields.refuseIfWrong();
    }
    return answers;
  }

  /** Numbers in [0, 1] with a fraction among them name no classes. */
  private static boolean isScores(RequestArray predictions) {
    return predictions.isNumeric()
        && Arrays.stream(predictions.numbers()).allMatch(score -> score >= 0 && score <= 1)
        && Arrays.stream(predictions.numbers()).anyMatch(score -> score != Math.rint(score));
  }

  // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static Answers scores(
      RequestFields fields,
      RequestArray predictions,
      RequestArray labels,
      Optional<String> positive) {
    Optional<TwoClasses> classes = TwoClasses.of(labels.names(), positive);
    if (classes.isEmpty()) {
      fields.fault(
          LABELS,
          "invalid_labels",
          "answers are scores, so "
              + LABELS
              + " must name two classes; name the positive one in positive_label");
      return new Answers.Classes(predictions.names(), labels.names(), positive);
    }
    return new Answers.Scores(predictions.numbers(), labels.names(), classes.get());
  }
}
