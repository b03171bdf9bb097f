/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import io.kedge.stats.performance.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named preset: what kind of answers a model gives and how far its metrics may fall. Immutable.
 *
 * @param wireName the name in JSON, flags and settings
 * @param task what the model answers with unless its rows say otherwise; a classifier's type is
 *     used for two classes and for several
 * @param thresholds the metrics that decide about decay, in reading order
 * @param trades whether somebody acts on its answers in a market, so that trading figures mean
 *     something
 */
public record ModelType(
    String wireName, Task task, List<MetricThreshold> thresholds, boolean trades) {

  private static final Set<String> TRADING =
      Set.of("sharpe_ratio", "sortino_ratio", "hit_rate", "max_drawdown");

  /** Copies the thresholds. */
  public ModelType {
    thresholds = List.copyOf(thresholds);
  }

  /** The thresholds of the metric with that wire name, if it decides about decay. */
  public Optional<MetricThreshold> threshold(String metric) {
    return thresholds.stream().filter(one -> one.metric().equals(metric)).findFirst();
  }

  /**
   * Whether that metric tells what answers would have earned; it means nothing without a market.
   */
  public static boolean isTradingFigure(String metric) {
    return TRADING.contains(metric);
  }

  /** Whether outcomes of that task can be judged by this type. */
  public boolean fits(Task outcomes) {
    return (task == Task.REGRESSION) == (outcomes == Task.REGRESSION);
  }
}
