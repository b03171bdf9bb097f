/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The words every floor shares: severity, time window, the error family. */
@NullMarked
package io.kedge.kernel;

import org.jspecify.annotations.NullMarked;
