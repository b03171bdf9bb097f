/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.stats.inference.Interval;
import io.kedge.stats.performance.ChangeMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric against its baseline. Immutable.
 *
 * @param metric its wire name
 * @param baseline the baseline's value; empty when there is none
 * @param current its value; empty when it is undefined
 * @param change how much worse it got, a fraction or points; empty when it cannot be told
 * @param mode whether that is a fraction or points
 * @param threshold its limits, if it has some
 * @param degraded whether the change reached the critical limit
 * @param state what follows
 * @param interval the 95 % interval of the change; empty when it cannot be told
 * @param pValue the one-sided p-value of "no decay"; empty likewise
 * @param recommendation what to do, in one sentence
 */
public record MeasuredMetric(
    String metric,
    OptionalDouble baseline,
    OptionalDouble current,
    OptionalDouble change,
    ChangeMode mode,
    Optional<MetricThreshold> threshold,
    boolean degraded,
    State state,
    Optional<Interval> interval,
    OptionalDouble pValue,
    String recommendation) {

  /** What a metric against its baseline amounts to. */
  public enum State {
    /** Nothing to do. */
    OK("ok"),
    /** At its warning limit or beyond, and not by chance. */
    WARNING("warning"),
    /** At its critical limit or beyond, and not by chance. */
    CRITICAL("critical"),
    /** There is a baseline, and no change from it can be told; nothing says that all is well. */
    NOT_MEASURED("not_measured"),
    /** There is nothing to measure decay from. */
    NO_BASELINE("no_baseline");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    /** The word in JSON. */
    public String wireName() {
      return wireName;
    }
  }
}
