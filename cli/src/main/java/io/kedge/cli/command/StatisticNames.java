/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.stats.drift.DriftStatistics;
import java.util.Iterator;

/** The wire names of all drift statistics, for help and completion. */
final class StatisticNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return DriftStatistics.all().stream()
        .map(statistic -> statistic.descriptor().wireName())
        .iterator();
  }
}
