/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Figures as other tools define them, to explain a difference; never used to decide. */
@NullMarked
package io.kedge.stats.parity;

import org.jspecify.annotations.NullMarked;
