/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Between HTTP and the use cases: bodies in, problems out, and what every request must pass. */
@NullMarked
package io.kedge.server.http;

import org.jspecify.annotations.NullMarked;
