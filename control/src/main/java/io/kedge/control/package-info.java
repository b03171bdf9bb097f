/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The use cases: one class each, the only place where judgement meets the world around it. */
@NullMarked
package io.kedge.control;

import org.jspecify.annotations.NullMarked;
