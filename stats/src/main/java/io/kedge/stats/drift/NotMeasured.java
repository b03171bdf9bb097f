/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

/**
 * A statistic that has no value for these data, and why. Immutable.
 *
 * @param reason the kind of obstacle
 * @param explanation one clause for people, without the column's name: {@code the reference has no
 *     value}
 * @param referenceCount reference rows that were there
 * @param currentCount current rows that were there
 */
public record NotMeasured(Reason reason, String explanation, long referenceCount, long currentCount)
    implements Comparison {

  /** Why a figure does not exist. */
  public enum Reason {
    /** Too few rows. */
    INSUFFICIENT_DATA,
    /** The values are outside the statistic's domain, such as an infinity in a mean. */
    INVALID_INPUT,
    /** The formula has no value here, such as a ratio to zero. */
    UNDEFINED
  }
}
