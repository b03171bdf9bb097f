/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Rows in bodies: as JSON, row by row or column by column, as lines of JSON, or as a file. */
@NullMarked
package io.kedge.server.http.rows;

import org.jspecify.annotations.NullMarked;
