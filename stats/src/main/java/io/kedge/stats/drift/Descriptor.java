/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.drift.Bands.Band;
import java.util.List;
import java.util.Set;

/**
 * What a drift statistic is, for lists, docs and defaults. Immutable.
 *
 * @param wireName the name in JSON, flags and settings; never changes
 * @param title the name in prose
 * @param kinds the kinds of column it can compare
 * @param range the smallest and largest value it can take, such as {@code [0, 1]}
 * @param bands the named ranges of its value; of a signed one, of its size
 * @param minimumRows rows needed on each side before its p-value holds
 * @param references author, year, title and DOI of its sources
 */
public record Descriptor(
    String wireName,
    String title,
    Set<ColumnKind> kinds,
    String range,
    Bands bands,
    int minimumRows,
    List<String> references) {

  /** Copies the collections. */
  public Descriptor {
    kinds = Set.copyOf(kinds);
    references = List.copyOf(references);
  }

  /** The band of a value; of a signed one, that of its size, so a fall counts as a rise does. */
  public Band band(double value) {
    return bands.of(Math.abs(value));
  }

  /** The kinds of column a statistic can compare. */
  public enum ColumnKind {
    /** Numbers with an order. */
    NUMERIC,
    /** Names without an order. */
    CATEGORICAL
  }
}
