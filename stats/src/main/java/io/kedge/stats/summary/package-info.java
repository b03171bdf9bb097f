/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What is kept of one column: exact up to a budget, binned beyond it. */
@NullMarked
package io.kedge.stats.summary;

import org.jspecify.annotations.NullMarked;
