/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Batches of named columns and where they come from. */
@NullMarked
package io.kedge.profile.column;

import org.jspecify.annotations.NullMarked;
