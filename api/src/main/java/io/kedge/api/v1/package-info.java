/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The records of Kedge's own calls, under {@code /api/v1}. */
@NullMarked
package io.kedge.api.v1;

import org.jspecify.annotations.NullMarked;
