/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.classification.BalancedAccuracy;
import io.kedge.stats.performance.classification.ClassAverages;
import io.kedge.stats.performance.classification.CohenKappa;
import io.kedge.stats.performance.classification.Confusion;
import io.kedge.stats.performance.classification.F1Score;
import io.kedge.stats.performance.classification.MatthewsCorrelation;
import io.kedge.stats.performance.classification.Precision;
import io.kedge.stats.performance.classification.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Metrics of classes; the fields of scores are mapped by {@link ScoreFields}. */
final class ClassificationMetricsAdapter implements FamilyAdapter {

  private static final Set<String> CLASS_FIELDS =
      Set.of(
          "classes",
          "confusion",
          "support",
          "accuracy",
          "balanced_accuracy",
          "precision",
          "recall",
          "f1",
          "mcc",
          "kappa",
          "precision_macro",
          "recall_macro",
          "f1_macro",
          "precision_micro",
          "recall_micro",
          "f1_micro",
          "precision_weighted",
          "recall_weighted",
          "f1_weighted",
          "binary");

  @Override
  public String family() {
    return "metrics_classification";
  }

  @Override
  public Set<String> coveredFields() {
    Set<String> fields = new TreeSet<>(CLASS_FIELDS);
    fields.addAll(ScoreFields.NAMES);
    fields.add("error");
    return fields;
  }

  @Override
  public Object got(GoldenCase c, String field) {
    if (field.equals("error")) {
      return c.has("score") ? ScoreFields.refusal(c) : refusal(c);
    }
    return CLASS_FIELDS.contains(field) ? ofTable(c, field) : ScoreFields.got(c, field);
  }

  private static Object ofTable(GoldenCase c, String field) {
    Confusion table = (Confusion) c.once("table", () -> table(c));
    return switch (field) {
      case "classes" -> table.classes().stream().map(Integer::valueOf).toList();
      case "confusion" -> table.matrix();
      case "support" -> table.support();
      case "accuracy", "precision_micro", "recall_micro", "f1_micro" -> Accuracy.of(table);
      case "balanced_accuracy" -> BalancedAccuracy.of(table);
      case "precision" -> Precision.perClass(table);
      case "recall" -> Recall.perClass(table);
      case "f1" -> F1Score.perClass(table);
      case "mcc" -> MatthewsCorrelation.of(table).orElse(0);
      case "kappa" -> CohenKappa.of(table);
      case "precision_macro" -> ClassAverages.macro(Precision.perClass(table));
      case "recall_macro" -> ClassAverages.macro(Recall.perClass(table));
      case "f1_macro" -> ClassAverages.macro(F1Score.perClass(table));
      case "precision_weighted" ->
          ClassAverages.weighted(Precision.perClass(table), table.support());
      case "recall_weighted" -> ClassAverages.weighted(Recall.perClass(table), table.support());
      case "f1_weighted" -> ClassAverages.weighted(F1Score.perClass(table), table.support());
      case "binary" -> ofPositive(table, table.classes().indexOf("1"));
      default -> throw new IllegalStateException(field);
    };
  }

  private static Map<String, Object> ofPositive(Confusion table, int positive) {
    return Map.of(
        "precision", Precision.perClass(table)[positive],
        "recall", Recall.perClass(table)[positive],
        "f1", F1Score.perClass(table)[positive],
        "specificity", Recall.specificityPerClass(table)[positive]);
  }

  private static Confusion table(GoldenCase c) {
    List<String> labels = names(c.json("y_true"));
    List<String> predictions = names(c.json("y_pred"));
    Set<Integer> classes = new TreeSet<>();
    for (List<String> side : List.of(labels, predictions)) {
      side.forEach(name -> classes.add(Integer.valueOf(name)));
    }
    if (c.has("classes")) {
      names(c.json("classes")).forEach(name -> classes.add(Integer.valueOf(name)));
    }
    return Confusion.of(classes.stream().map(String::valueOf).toList(), labels, predictions);
  }

  private static Object refusal(GoldenCase c) {
    Confusion table = table(c);
    MetricValue value =
        new Accuracy().measure(new ClassificationAccumulator(0, Task.BINARY).outcomes());
    return table.total() == 0 && value instanceof MetricValue.Unknown unknown
        ? unknown.reason()
        : value;
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(node -> names.add(node.asText()));
    return names;
  }
}
