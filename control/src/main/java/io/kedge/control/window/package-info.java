/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Windows: which rows are in them, what is kept of them, and what the judge says of them. */
@NullMarked
package io.kedge.control.window;

import org.jspecify.annotations.NullMarked;
