/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  private static final Set<String> TIME_WORDS =
      Set.of("time", "timestamp", "datetime", "date", "ts", "dt", "epoch", "unix", "unixtime");

  /** Words that stand behind the name of a time and say its unit. */
  private static final Set<String> UNITS =
      Set.of("s", "sec", "seconds", "ms", "millis", "us", "micros", "ns", "nanos", "utc");

  private KnownNames() {}

  /** Whether one of the words of the column's name says that it holds times. */
  static boolean saysTime(String column) {
    String apart = column.strip().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    List<String> words = List.of(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
    int last = words.size() - 1;
    if (last > 0 && UNITS.contains(words.get(last))) {
      last--;
    }
    boolean moment = last > 0 && words.get(last).equals("at");
    return moment || words.stream().anyMatch(KnownNames::isTimeWord);
  }

  private static boolean isTimeWord(String word) {
    return TIME_WORDS.contains(word)
        || word.startsWith("epoch")
        || word.startsWith("timestamp")
        || word.endsWith("timestamp");
  }

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
      case FEATURE, EXCLUDED, SEGMENT -> -1;
    };
  }
}
