/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the server does without being asked. */
@NullMarked
package io.kedge.server.loop;

import org.jspecify.annotations.NullMarked;
