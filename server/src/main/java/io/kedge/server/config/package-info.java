/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The server's settings: what there are, where each value came from, and whether it is valid. */
@NullMarked
package io.kedge.server.config;

import org.jspecify.annotations.NullMarked;
