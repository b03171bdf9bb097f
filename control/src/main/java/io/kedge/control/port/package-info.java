/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The ports to the store that the use cases call: what can be kept and asked for, without a word
 * about SQL.
 */
@NullMarked
package io.kedge.control.port;

import org.jspecify.annotations.NullMarked;
