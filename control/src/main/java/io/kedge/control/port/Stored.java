/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.time.Instant;

/**
 * A value as it lies in the store. Immutable.
 *
 * @param value the value
 * @param revision the state that it is in
 * @param createdAt when it was first written, to the millisecond
 * @param changedAt when it was last written, to the millisecond
 * @param <T> what is stored
 */
public record Stored<T>(T value, Revision revision, Instant createdAt, Instant changedAt) {}
