/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * One named column of a batch. The arrays behind it are owned by the batch: readers do not change
 * them. One thread.
 */
public sealed interface Column permits NumericColumn, TextColumn, TimeColumn {

  /** The column's name, as the source spells it. */
  String name();

  /** How its values are read. */
  Kind kind();

  /** The number of rows. */
  int length();

  /** The rows at the given positions, in that order. */
  Column select(int[] rows);
}
