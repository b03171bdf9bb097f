/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What happened, told in sentences that are made from a report's findings. */
@NullMarked
package io.kedge.report.story;

import org.jspecify.annotations.NullMarked;
