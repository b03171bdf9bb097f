/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * How one column is understood. Immutable.
 *
 * @param name the column's name, as the source spells it
 * @param kind how its values are read
 * @param role what it is to the model
 * @param why the reason for kind and role, in a few words for people: {@code all values are
 *     numbers}, {@code named id}, {@code --label}
 * @param spelling how its values are spelled where they are read as names
 */
public record Field(String name, Kind kind, Role role, String why, CategorySpelling spelling) {

  /** A field whose names are spelled as any are. */
  public Field(String name, Kind kind, Role role, String why) {
    this(name, kind, role, why, CategorySpelling.PLAIN);
  }

  /** The same, read as names that are spelled so. */
  public Field spelled(CategorySpelling names) {
    return new Field(name, Kind.CATEGORICAL, role, why, names);
  }
}
