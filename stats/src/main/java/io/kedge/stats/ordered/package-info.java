/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Two ascending samples against each other: gaps of their distribution functions, and its laws. */
@NullMarked
package io.kedge.stats.ordered;

import org.jspecify.annotations.NullMarked;
