/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import java.util.Set;

/**
 * The map from the fields of one golden family to calls of the library; it computes nothing itself.
 *
 * <p>What {@link #got} may return: a number, a boolean, a string, an enum (its name), an array, a
 * list, a map from field names, null for "no such event", an {@code OptionalDouble} (empty: the
 * formula has no value), a {@code Measured} (its value) or a {@code NotMeasured} (its reason). For
 * the field {@code error} it makes the call that has to fail: an {@code IllegalArgumentException}
 * counts as {@code INVALID_INPUT}, a {@code NotMeasured} or an enum as its name.
 */
public interface FamilyAdapter {

  /** The family's name, as its file states it. */
  String family();

  /** The expected fields that have a mapping; every other one is reported as not yet covered. */
  Set<String> coveredFields();

  /**
   * Whether the field has a mapping in this case; for families whose cases are of several kinds.
   */
  default boolean covers(GoldenCase goldenCase, String field) {
    return coveredFields().contains(field);
  }

  /** What the library answers for the field; called for covered fields only. */
  Object got(GoldenCase goldenCase, String field);
}
