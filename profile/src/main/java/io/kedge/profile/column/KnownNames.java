/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Locale;

/** The names by which columns are known for what they are; earlier ones come first. */
final class KnownNames {

  private static final List<String> TIME =
      List.of("timestamp", "time", "datetime", "date", "event_time", "ts", "created_at");
  private static final List<String> LABEL =
      List.of("target", "label", "actual", "y_true", "ground_truth");
  private static final List<String> PREDICTION =
      List.of("prediction", "predicted", "y_pred", "pred", "y_hat", "yhat", "forecast");
  private static final List<String> SCORE =
      List.of(
          "probability", "proba", "prob", "score", "y_score", "y_prob", "y_proba", "confidence");
  private static final List<String> LABEL_TIME = List.of("label_time", "labelled_at", "known_at");
  private static final List<String> SPLIT = List.of("period", "split");
  private static final List<String> ID = List.of("id", "uuid", "row_id", "unnamed: 0");

  private KnownNames() {}

  /** How early the column's name stands among those of the role, or -1 when it does not. */
  static int rank(Role role, String column) {
    String name = column.strip().toLowerCase(Locale.ROOT);
    return switch (role) {
      case TIME -> TIME.indexOf(name);
      case LABEL -> LABEL.indexOf(name);
      case PREDICTION -> PREDICTION.indexOf(name);
      case SCORE -> SCORE.indexOf(name);
      case LABEL_TIME -> LABEL_TIME.indexOf(name);
      case SPLIT -> SPLIT.indexOf(name);
      case ID -> name.endsWith("_id") ? ID.size() : ID.indexOf(name);
      case FEATURE, EXCLUDED -> -1;
    };
  }
}
