/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.Sides;
import io.kedge.stats.summary.Summary;

/**
 * A drift statistic on counts, which takes them from the column's sides if others need them too.
 */
interface BinnedStatistic extends DriftStatistic {

  @Override
  default Comparison compare(Summary reference, Summary current) {
    return compare(new Sides(reference, current));
  }

  @Override
  Comparison compare(Sides sides);
}
