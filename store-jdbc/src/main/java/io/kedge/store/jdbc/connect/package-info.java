/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The ways into the database: its address, its schema, transactions, and what failures of drivers
 * mean.
 */
@NullMarked
package io.kedge.store.jdbc.connect;

import org.jspecify.annotations.NullMarked;
