/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a table and how each is understood, in the table's order. Immutable.
 *
 * @param fields one field a column
 */
public record Schema(List<Field> fields) {

  /** Copies the fields. */
  public Schema {
    fields = List.copyOf(fields);
  }

  /** The field of that name, if there is one. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The first field of that role, if there is one. */
  public Optional<Field> first(Role role) {
    return fields.stream().filter(field -> field.role() == role).findFirst();
  }
}
