/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Locale;

/** What kind of answer a model gives, which decides the metrics that apply. */
public enum Task {
  /** A number. */
  REGRESSION,
  /** One of two classes. */
  BINARY,
  /** One of several classes. */
  MULTICLASS;

  /** The word used in JSON and tables. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
