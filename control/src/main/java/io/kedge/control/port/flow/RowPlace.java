/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.ModelVersion;

/**
 * Where in the log a row with an id lies. Immutable.
 *
 * @param version whose row it is: one id may stand under several versions of a model
 * @param sequence its batch
 * @param row its index in the batch
 * @param key its identity
 */
public record RowPlace(ModelVersion version, long sequence, int row, RowKey key) {}
