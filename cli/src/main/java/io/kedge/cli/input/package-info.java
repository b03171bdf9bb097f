/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the commands share: splitting rows, reading sides into profiles, progress, writing results.
 */
@NullMarked
package io.kedge.cli.input;

import org.jspecify.annotations.NullMarked;
