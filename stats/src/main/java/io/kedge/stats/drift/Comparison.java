/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

/** A statistic's result: a value with what is needed to read it, or why there is none. */
public sealed interface Comparison permits Measured, NotMeasured {

  /** Reference rows that took part. */
  long referenceCount();

  /** Current rows that took part. */
  long currentCount();
}
