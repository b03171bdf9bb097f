/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Optional;

/**
 * What is kept of answers and their labels: enough for every metric, small, and mergeable. The
 * merge of two parts equals the outcomes of all rows together: counts bit for bit, sums to 12
 * significant digits. Immutable.
 */
public sealed interface Outcomes permits RegressionOutcomes, ClassificationOutcomes {

  /** All rows offered, and how many of them had a prediction, and how many a label. */
  Offered offered();

  /** All rows offered, with or without a label. */
  default long rows() {
    return offered().rows();
  }

  /** The rows that have both a prediction and a label. */
  long labelled();

  /** The rows that have both a score and a label, with a prediction or without. */
  long scored();

  /** What kind of answers these are. */
  Task task();

  /** Whether single rows are still kept, so that figures of ranks and order are exact. */
  boolean isExact();

  /**
   * These rows and the other ones together; commutative and associative.
   *
   * @throws IllegalArgumentException if the other outcomes belong to another task
   */
  Outcomes merge(Outcomes other);

  /**
   * The same answers with labels among other rows: those are counted, and take part in nothing.
   *
   * @throws IllegalArgumentException if fewer rows would be offered than have both
   */
  Outcomes among(Offered all);

  /** The calendar blocks coarse enough and numerous enough to estimate a spread from. */
  Blocks blocks();

  /** Labelled rows whose time is known. */
  long timed();

  /** Why the spread between blocks cannot be used, if rows are ordered in time all the same. */
  default Optional<String> blockCaution() {
    if (timed() == 0 || blocks() != Blocks.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        timed() < labelled()
            ? "some rows have no time, so likeness of neighbouring rows is not allowed for"
            : "fewer than "
                + StandardErrors.ENOUGH_BLOCKS
                + " days, so likeness of neighbouring rows is not allowed for");
  }

  /** The calendar unit of blocks, in UTC. */
  enum Blocks {
    /** Calendar days. */
    DAYS,
    /** Calendar hours. */
    HOURS,
    /** Too few of either, or rows without a time. */
    NONE;

    /** The blocks of outcomes that lie in so many days and hours. */
    static Blocks of(Outcomes outcomes, int days, int hours) {
      if (outcomes.timed() < outcomes.labelled()) {
        return NONE;
      }
      if (days >= StandardErrors.ENOUGH_BLOCKS) {
        return DAYS;
      }
      return StandardErrors.hoursSuffice(hours, outcomes.labelled()) ? HOURS : NONE;
    }
  }

  /**
   * These outcomes as those of numbers.
   *
   * @throws IllegalArgumentException if they are those of classes
   */
  default RegressionOutcomes asRegression() {
    if (this instanceof RegressionOutcomes regression) {
      return regression;
    }
    throw new IllegalArgumentException(
        "outcomes must be of task regression, but were of " + task().wireName());
  }

  /**
   * These outcomes as those of classes.
   *
   * @throws IllegalArgumentException if they are those of numbers
   */
  default ClassificationOutcomes asClassification() {
    if (this instanceof ClassificationOutcomes classification) {
      return classification;
    }
    throw new IllegalArgumentException(
        "outcomes must be of a classification task, but were of " + task().wireName());
  }
}
