/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.util.Locale;

/** In what part a version answered. */
public enum ServingRole {
  /** It served. */
  CHAMPION,
  /** It answered copied traffic; nobody used the answers. */
  SHADOW,
  /** It served a share of the traffic. */
  CANARY;

  /** The word used in JSON and in the store. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ServingRole of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
