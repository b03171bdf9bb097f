/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import java.util.OptionalDouble;

/**
 * One metric over all windows. Immutable.
 *
 * @param metric its wire name
 * @param mark its state over all windows
 * @param decisive the finding that asks most of the reader
 * @param baseline the reference's value
 * @param change how much worse the current value is; a fraction of the baseline or points, positive
 *     when worse
 * @param relative whether the change is a fraction of the baseline
 * @param flagged windows in which it asked for attention
 * @param judged windows in which there was enough to judge it
 * @param timeline the metric over the windows
 */
public record MetricRow(
    String metric,
    Mark mark,
    Finding decisive,
    OptionalDouble baseline,
    OptionalDouble change,
    boolean relative,
    int flagged,
    int judged,
    Timeline timeline) {}
