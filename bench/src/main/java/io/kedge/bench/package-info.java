/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How fast the paths are, each beside its limit and a peer in one run. */
@NullMarked
package io.kedge.bench;

import org.jspecify.annotations.NullMarked;
