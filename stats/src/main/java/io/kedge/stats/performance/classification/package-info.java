/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Metrics of classes and of the scores behind them: one file each. */
@NullMarked
package io.kedge.stats.performance.classification;

import org.jspecify.annotations.NullMarked;
