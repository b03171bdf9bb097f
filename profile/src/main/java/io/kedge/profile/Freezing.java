/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;

/** What makes a summary that of a reference. */
final class Freezing {

  private Freezing() {}

  static boolean isFrozen(Summary summary) {
    if (summary instanceof NumericSummary numbers) {
      return numbers.grid().isPresent();
    }
    CategoricalSummary names = (CategoricalSummary) summary;
    return names.limit().frozen().containsAll(names.counts().keySet());
  }

  static Summary frozen(Summary summary, ProfileOptions options) {
    if (summary instanceof CategoricalSummary names) {
      return names.frozen();
    }
    NumericSummary numbers = (NumericSummary) summary;
    return numbers.isExact()
        ? numbers.frozen(options.gridCells()).withBudget(options.exactBudget())
        : numbers;
  }
}
