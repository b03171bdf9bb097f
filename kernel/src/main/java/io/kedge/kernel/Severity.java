/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import java.util.Locale;

/** How much a finding or a verdict asks of its reader, from nothing to act now. */
public enum Severity {
  /** Nothing to do. */
  OK,
  /** Look at it. */
  WARNING,
  /** Act on it. */
  CRITICAL;

  /** The word used in JSON, tables and messages: {@code ok}, {@code warning}, {@code critical}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of this and the other. */
  public Severity worst(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
