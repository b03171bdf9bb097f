/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Turns batches of columns into a small, mergeable, versioned profile, and lets the rows go. */
@NullMarked
package io.kedge.profile;

import org.jspecify.annotations.NullMarked;
