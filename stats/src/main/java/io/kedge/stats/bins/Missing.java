/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

/** What becomes of rows without a value when a column is put into bins. */
public enum Missing {
  /** They are left out; the missing share is a comparison of its own. */
  DROP,
  /** They are a last bin of their own as soon as either side has one, and count as rows. */
  SEPARATE
}
