/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Who may call the server. */
@NullMarked
package io.kedge.server.security;

import org.jspecify.annotations.NullMarked;
