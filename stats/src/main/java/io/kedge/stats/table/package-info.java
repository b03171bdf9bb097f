/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Counts of two sides on the same bins: the table, its shares, and the exact laws given both
 * margins.
 */
@NullMarked
package io.kedge.stats.table;

import org.jspecify.annotations.NullMarked;
