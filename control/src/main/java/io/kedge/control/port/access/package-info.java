/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Who may do what, and the keys that say who it is. */
@NullMarked
package io.kedge.control.port.access;

import org.jspecify.annotations.NullMarked;
