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

  /** What people should know about columns whose names are spelled anew, one sentence each. */
  public List<String> spellings() {
    return fields.stream()
        .filter(field -> field.spelling() != CategorySpelling.PLAIN)
        .map(
            field ->
                (field.spelling() == CategorySpelling.TRUTH_AS_NUMBERS
                        ? "column %s: true and false are read as 1 and 0, which stand beside them"
                        : "column %s: 1 and 0 are read as true and false, as which they are known")
                    .formatted(Quoted.text(field.name())))
        .toList();
  }

  /** The first field of that role, if there is one. */
  public Optional<Field> first(Role role) {
    return fields.stream().filter(field -> field.role() == role).findFirst();
  }
}
