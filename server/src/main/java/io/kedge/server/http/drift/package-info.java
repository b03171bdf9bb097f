/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The calls that existing clients make, under the paths and names that they know. */
@NullMarked
package io.kedge.server.http.drift;

import org.jspecify.annotations.NullMarked;
