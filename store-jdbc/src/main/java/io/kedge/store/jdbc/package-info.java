/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The store ports of {@code control} on SQL: SQLite inside the program, or PostgreSQL shared by
 * several.
 */
@NullMarked
package io.kedge.store.jdbc;

import org.jspecify.annotations.NullMarked;
