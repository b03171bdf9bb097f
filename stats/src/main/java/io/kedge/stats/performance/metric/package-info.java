/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The list of all metrics. */
@NullMarked
package io.kedge.stats.performance.metric;

import org.jspecify.annotations.NullMarked;
