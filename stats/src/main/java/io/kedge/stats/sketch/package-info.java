/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Frozen-edge counters, moments and distinct values: the mergeable pieces of a summary. */
@NullMarked
package io.kedge.stats.sketch;

import org.jspecify.annotations.NullMarked;
