/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Compensated sums, tails of distributions, the seeded generator. */
@NullMarked
package io.kedge.stats.math;

import org.jspecify.annotations.NullMarked;
