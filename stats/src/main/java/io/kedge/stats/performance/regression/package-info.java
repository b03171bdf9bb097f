/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Metrics of numbers: one file each. */
@NullMarked
package io.kedge.stats.performance.regression;

import org.jspecify.annotations.NullMarked;
