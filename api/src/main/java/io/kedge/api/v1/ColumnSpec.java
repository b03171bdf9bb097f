/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

/**
 * One column of a version's rows. Immutable.
 *
 * @param name its name
 * @param role {@code feature}, {@code prediction}, {@code score}, {@code label}, {@code time},
 *     {@code id} or {@code label_time}
 * @param kind {@code numeric}, {@code categorical} or {@code time}
 */
public record ColumnSpec(String name, String role, String kind) {}
