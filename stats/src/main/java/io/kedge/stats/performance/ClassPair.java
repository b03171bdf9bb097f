/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

/**
 * A cell of a confusion table: the true class and the predicted one. Ordered by label, then
 * prediction. Immutable.
 *
 * @param label the true class
 * @param prediction the predicted class
 */
public record ClassPair(String label, String prediction) implements Comparable<ClassPair> {

  /** Whether the prediction is right. */
  public boolean hit() {
    return label.equals(prediction);
  }

  @Override
  public int compareTo(ClassPair other) {
    int byLabel = label.compareTo(other.label);
    return byLabel != 0 ? byLabel : prediction.compareTo(other.prediction);
  }
}
