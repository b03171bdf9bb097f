/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.Locale;

/** How a column's values are read. */
public enum Kind {
  /** Numbers: {@link NumericColumn}. */
  NUMERIC,
  /** Names: {@link TextColumn}. */
  CATEGORICAL,
  /** Instants: {@link TimeColumn}. */
  TIME;

  /** The word used in JSON, flags and tables. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
