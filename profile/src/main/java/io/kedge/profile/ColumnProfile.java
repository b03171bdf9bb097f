/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.profile.column.Role;
import io.kedge.stats.summary.Summary;

/**
 * What a profile keeps of one column. Immutable.
 *
 * @param name the column's name
 * @param role what the column is to the model
 * @param summary its values
 */
public record ColumnProfile(String name, Role role, Summary summary) {}
