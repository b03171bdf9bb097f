/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Metrics of what following the predictions would have earned: one file each. */
@NullMarked
package io.kedge.stats.performance.trading;

import org.jspecify.annotations.NullMarked;
