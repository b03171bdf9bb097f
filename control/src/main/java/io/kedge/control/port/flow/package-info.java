/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The ports of the data's way: batches are logged, folded into windows, and judged. */
@NullMarked
package io.kedge.control.port.flow;

import org.jspecify.annotations.NullMarked;
