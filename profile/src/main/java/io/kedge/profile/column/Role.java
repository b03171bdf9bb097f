/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.Locale;

/** What a column is to the model. Only features, predictions and scores are judged for drift. */
public enum Role {
  /** An input of the model. */
  FEATURE,
  /** The model's answer. */
  PREDICTION,
  /** The model's probability or margin. */
  SCORE,
  /** The truth, often late. */
  LABEL,
  /** When the row happened. */
  TIME,
  /** When the label became known. */
  LABEL_TIME,
  /** Names the row. */
  ID,
  /** Tells reference rows from current ones. */
  SPLIT,
  /** Left out on request. */
  EXCLUDED,
  /** Names the part of the traffic that the row belongs to. */
  SEGMENT;

  /** The word used in JSON, flags and tables. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether columns of this role are judged for drift. */
  public boolean judged() {
    return this == FEATURE || this == PREDICTION || this == SCORE;
  }
}
