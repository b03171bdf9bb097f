/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** CSV, JSON lines and Parquet files to batches. */
@NullMarked
package io.kedge.integrations.files;

import org.jspecify.annotations.NullMarked;
