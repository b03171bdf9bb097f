/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Sums over errors, losses and labels that merge, and how they are gathered row by row. */
@NullMarked
package io.kedge.stats.performance.sums;

import org.jspecify.annotations.NullMarked;
