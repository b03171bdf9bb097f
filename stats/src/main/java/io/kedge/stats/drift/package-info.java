/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Drift statistics: one file each, listed in {@link io.kedge.stats.drift.DriftStatistics}. */
@NullMarked
package io.kedge.stats.drift;

import org.jspecify.annotations.NullMarked;
