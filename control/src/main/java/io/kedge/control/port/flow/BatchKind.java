/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.util.Locale;

/** What the rows of a batch are. */
public enum BatchKind {
  /** Answers of a model, with its inputs. */
  PREDICTIONS,
  /** Truths that became known. */
  LABELS;

  /** The word used in JSON and in the store. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BatchKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
