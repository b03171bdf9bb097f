/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is kept of answers and labels, and what a metric is. The metrics themselves are in the
 * packages below, one file each, listed in {@code metric.PerformanceMetrics}.
 */
@NullMarked
package io.kedge.stats.performance;

import org.jspecify.annotations.NullMarked;
