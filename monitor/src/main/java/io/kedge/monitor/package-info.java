/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Two profiles to findings and a verdict. No input or output, no threads, no clock. */
@NullMarked
package io.kedge.monitor;

import org.jspecify.annotations.NullMarked;
