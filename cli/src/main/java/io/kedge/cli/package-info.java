/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The command line: compare, profile, replay, demo. */
@NullMarked
package io.kedge.cli;

import org.jspecify.annotations.NullMarked;
