/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import java.util.Optional;

/** The flags that name the one column of a role, in the order of help. */
public enum RoleFlag {
  /** The model's answer. */
  PREDICTION("--prediction", Role.PREDICTION),
  /** Its probability. */
  SCORE("--score", Role.SCORE),
  /** The truth. */
  LABEL("--label", Role.LABEL),
  /** When the row happened. */
  TIME_COLUMN("--time-column", Role.TIME),
  /** Names the row. */
  ID("--id", Role.ID),
  /** When the label became known. */
  LABEL_TIME("--label-time", Role.LABEL_TIME);

  private final String text;
  private final Role role;

  RoleFlag(String text, Role role) {
    this.text = text;
    this.role = role;
  }

  /** The flag as it is typed. */
  public String text() {
    return text;
  }

  /** The role of the column that it names. */
  public Role role() {
    return role;
  }

  /** The column that it names, if it was given. */
  public Optional<String> column(SchemaHints hints) {
    return switch (this) {
      case PREDICTION -> hints.prediction();
      case SCORE -> hints.score();
      case LABEL -> hints.label();
      case TIME_COLUMN -> hints.timeColumn();
      case ID -> hints.id();
      case LABEL_TIME -> hints.labelTime();
    };
  }
}
