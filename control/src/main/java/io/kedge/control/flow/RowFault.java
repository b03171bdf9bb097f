/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

/**
 * What is wrong with one row of a batch. Immutable.
 *
 * @param row its index in the batch as it was sent
 * @param column the column at fault
 * @param code the kind of fault, such as {@code in_future}
 * @param message what was found and what was expected, in one sentence
 */
public record RowFault(int row, String column, String code, String message) {}
