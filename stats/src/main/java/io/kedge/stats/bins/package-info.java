/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How a column is put into bins, and what can be said from the counts alone. */
@NullMarked
package io.kedge.stats.bins;

import org.jspecify.annotations.NullMarked;
