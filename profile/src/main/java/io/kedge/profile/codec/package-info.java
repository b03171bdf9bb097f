/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The binary form of a profile, versioned and checked. */
@NullMarked
package io.kedge.profile.codec;

import org.jspecify.annotations.NullMarked;
