/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The log folded into windows, windows judged, and verdicts made once more from the log. */
@NullMarked
package io.kedge.control.fold;

import org.jspecify.annotations.NullMarked;
