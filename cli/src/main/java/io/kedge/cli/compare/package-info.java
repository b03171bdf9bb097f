/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** From two inputs to a comparison report, offline. */
@NullMarked
package io.kedge.cli.compare;

import org.jspecify.annotations.NullMarked;
