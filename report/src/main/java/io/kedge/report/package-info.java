/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Findings to a table, JSON, Markdown and one self-contained HTML file. */
@NullMarked
package io.kedge.report;

import org.jspecify.annotations.NullMarked;
