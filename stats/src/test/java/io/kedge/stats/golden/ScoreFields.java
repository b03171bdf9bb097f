/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.performance.classification.AveragePrecision;
import io.kedge.stats.performance.classification.BrierScore;
import io.kedge.stats.performance.classification.CalibrationError;
import io.kedge.stats.performance.classification.LogLoss;
import io.kedge.stats.performance.classification.MulticlassScores;
import io.kedge.stats.performance.classification.RocAuc;
import io.kedge.stats.performance.classification.ScoreSeparation;
import java.util.Set;

/** The fields of the classification family that are about scores. */
final class ScoreFields {

  static final Set<String> NAMES =
      Set.of(
          "n",
          "positives",
          "roc_auc",
          "gini",
          "ks_statistic",
          "average_precision",
          "log_loss_2^-52",
          "log_loss_1e-15",
          "brier",
          "ece_8",
          "mce_8",
          "ece_16",
          "mce_16",
          "roc_auc_ovr_macro",
          "roc_auc_ovr_weighted",
          "roc_auc_ovo_macro");

  private ScoreFields() {}

  static Object got(GoldenCase c, String field) {
    if (c.has("proba")) {
      return ofClasses(c, field);
    }
    boolean[] positive = positive(c);
    double[] scores = c.sample("score");
    return switch (field) {
      case "n" -> scores.length;
      case "positives" -> count(positive);
      case "roc_auc" -> RocAuc.of(positive, scores);
      case "gini" -> RocAuc.gini(positive, scores);
      case "ks_statistic" -> ScoreSeparation.of(positive, scores);
      case "average_precision" -> AveragePrecision.of(positive, scores);
      case "log_loss_2^-52" -> LogLoss.of(positive, scores, LogLoss.CLIP);
      case "log_loss_1e-15" -> LogLoss.of(positive, scores, LogLoss.OLD_CLIP);
      case "brier" -> BrierScore.of(positive, scores);
      case "ece_8" -> CalibrationError.of(positive, scores, 8);
      case "mce_8" -> CalibrationError.largest(positive, scores, 8);
      case "ece_16" -> CalibrationError.of(positive, scores, 16);
      case "mce_16" -> CalibrationError.largest(positive, scores, 16);
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object ofClasses(GoldenCase c, String field) {
    int[] labels = new int[c.json("y_true").size()];
    double[][] probabilities = new double[labels.length][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = c.json("y_true").get(i).asInt();
      probabilities[i] = Samples.read(c.json("proba").get(i));
    }
    return switch (field) {
      case "log_loss_2^-52" -> MulticlassScores.logLoss(labels, probabilities, LogLoss.CLIP);
      case "brier" -> MulticlassScores.brier(labels, probabilities);
      case "roc_auc_ovr_macro" -> MulticlassScores.oneVersusRest(labels, probabilities);
      case "roc_auc_ovr_weighted" -> MulticlassScores.oneVersusRestWeighted(labels, probabilities);
      case "roc_auc_ovo_macro" -> MulticlassScores.oneVersusOne(labels, probabilities);
      default -> throw new IllegalStateException(field);
    };
  }

  static Object refusal(GoldenCase c) {
    boolean probabilities = c.has("metric") && c.text("metric").equals("log_loss");
    return probabilities
        ? LogLoss.of(positive(c), c.sample("score"), LogLoss.CLIP)
        : RocAuc.of(positive(c), c.sample("score"));
  }

  static boolean[] positive(GoldenCase c) {
    JsonNode labels = c.json("y_true");
    boolean[] positive = new boolean[labels.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = labels.get(i).asInt() == 1;
    }
    return positive;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
