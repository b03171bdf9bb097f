/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rows on their way in: checked, logged, and made into references. */
@NullMarked
package io.kedge.control.flow;

import org.jspecify.annotations.NullMarked;
