/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the holder of a key is there for; each has permissions of its own. */
public enum Role {
  /** Looks, and has samples analysed. */
  VIEWER,
  /** The program that sends predictions and labels; it cannot read what others have stored. */
  INGEST,
  /** Describes models and what is watched about them. */
  EDITOR,
  /** An editor who also deletes and runs. */
  OPERATOR,
  /** May do everything. */
  ADMIN;

  /** Whether the role may make calls that need the permission. */
  public boolean may(Permission permission) {
    return switch (permission) {
      case READ -> this != INGEST;
      case ANALYSE -> true;
      case SEND -> this == INGEST || this == ADMIN;
      case EDIT -> this == EDITOR || this == OPERATOR || this == ADMIN;
      case OPERATE -> this == OPERATOR || this == ADMIN;
    };
  }

  /** Its name in commands and in the store, such as {@code viewer}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name, in any case. */
  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(one -> one.wireName().equalsIgnoreCase(name)).findFirst();
  }
}
