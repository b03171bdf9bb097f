/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What comes in: connections that are held to their times, bodies that arrive whole, admission. */
@NullMarked
package io.kedge.server.http.intake;

import org.jspecify.annotations.NullMarked;
