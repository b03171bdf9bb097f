/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import static io.kedge.stats.performance.ChangeMode.ABSOLUTE;
import static io.kedge.stats.performance.ChangeMode.RELATIVE;

import io.kedge.stats.performance.Task;
import java.util.List;
import java.util.Optional;

/**
 * The model types that come with the product. The limits are those of the HTTP contract: errors
 * change relative to the baseline, metrics bounded in [0, 1] by points.
 */
public final class ModelTypes {

  private static final List<MetricThreshold> PRICE_ERRORS =
      List.of(
          new MetricThreshold("mae", 0.10, 0.15, RELATIVE),
          new MetricThreshold("rmse", 0.15, 0.20, RELATIVE));

  private static final List<MetricThreshold> RISK_ERRORS =
      List.of(new MetricThreshold("mae", 0.08, 0.10, RELATIVE));

  private static final List<MetricThreshold> CLASS_RATES =
      List.of(
          new MetricThreshold("accuracy", 0.03, 0.05, ABSOLUTE),
          new MetricThreshold("precision", 0.03, 0.05, ABSOLUTE),
          new MetricThreshold("recall", 0.03, 0.05, ABSOLUTE),
          new MetricThreshold("f1_score", 0.03, 0.05, ABSOLUTE));

  private static final MetricThreshold SCORES =
      new MetricThreshold("roc_auc", 0.03, 0.05, ABSOLUTE);

  private static final List<ModelType> ALL =
      List.of(
          new ModelType("price_predictor", Task.REGRESSION, PRICE_ERRORS, true),
          new ModelType("sentiment_classifier", Task.BINARY, CLASS_RATES, false),
          new ModelType("risk_assessor", Task.REGRESSION, RISK_ERRORS, false),
          new ModelType("regression", Task.REGRESSION, PRICE_ERRORS, false),
          new ModelType("binary_classification", Task.BINARY, CLASS_RATES, false),
          new ModelType("multiclass_classification", Task.MULTICLASS, CLASS_RATES, false));

  private ModelTypes() {}

  /**
   * What decides about a classifier that answers with scores alone: the area under the ROC curve,
   * which needs no predictions, within the limits of the other rates.
   */
  public static MetricThreshold ofScores() {
    return SCORES;
  }

  /** Every type, in the order of the contract. */
  public static List<ModelType> all() {
    return ALL;
  }

  /** The type of that wire name, if there is one. */
  public static Optional<ModelType> named(String wireName) {
    return ALL.stream().filter(type -> type.wireName().equals(wireName)).findFirst();
  }

  /** The plain type of a task: what a model is taken for when nobody has said more. */
  public static ModelType plain(Task task) {
    String wireName =
        switch (task) {
          case REGRESSION -> "regression";
          case BINARY -> "binary_classification";
          case MULTICLASS -> "multiclass_classification";
        };
    return named(wireName).orElseThrow();
  }
}
