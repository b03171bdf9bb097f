/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Locale;

/** How a change of a metric is expressed. */
public enum ChangeMode {
  /** As a fraction of the baseline: 0.15 is 15 % of it. */
  RELATIVE,
  /** In the metric's own units: 0.05 of an accuracy is five points. */
  ABSOLUTE;

  /** The word used in JSON and tables. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
