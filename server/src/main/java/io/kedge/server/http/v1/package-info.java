/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Kedge's own calls, under {@code /api/v1}. */
@NullMarked
package io.kedge.server.http.v1;

import org.jspecify.annotations.NullMarked;
