/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The program: start-up, wiring, and its end. */
@NullMarked
package io.kedge.server;

import org.jspecify.annotations.NullMarked;
