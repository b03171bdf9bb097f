/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The report as one self-contained HTML file with charts that need no script. */
@NullMarked
package io.kedge.report.html;

import org.jspecify.annotations.NullMarked;
