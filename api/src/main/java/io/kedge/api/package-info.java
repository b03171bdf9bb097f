/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What goes over the wire: requests and responses, field for field. */
@NullMarked
package io.kedge.api;

import org.jspecify.annotations.NullMarked;
