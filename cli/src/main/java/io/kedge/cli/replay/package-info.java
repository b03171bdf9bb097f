/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A recorded history, sent to a server in the order in which it happened. */
@NullMarked
package io.kedge.cli.replay;

import org.jspecify.annotations.NullMarked;
