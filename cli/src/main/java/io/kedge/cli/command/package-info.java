/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** One class per command. */
@NullMarked
package io.kedge.cli.command;

import org.jspecify.annotations.NullMarked;
