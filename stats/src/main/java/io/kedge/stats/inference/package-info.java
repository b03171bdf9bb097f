/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Intervals, corrections for many tests, and the decay test. */
@NullMarked
package io.kedge.stats.inference;

import org.jspecify.annotations.NullMarked;
