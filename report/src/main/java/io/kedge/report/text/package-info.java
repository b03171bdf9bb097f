/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Numbers, names and markup as text; knows nothing of reports. */
@NullMarked
package io.kedge.report.text;

import org.jspecify.annotations.NullMarked;
