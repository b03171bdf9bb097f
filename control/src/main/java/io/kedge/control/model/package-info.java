/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What is registered and set on purpose: models, versions, baselines. */
@NullMarked
package io.kedge.control.model;

import org.jspecify.annotations.NullMarked;
