/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Who a request is from, whether it may be made, and how often. */
@NullMarked
package io.kedge.server.http.access;

import org.jspecify.annotations.NullMarked;
