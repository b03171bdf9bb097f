/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import org.jspecify.annotations.Nullable;

/**
 * How far one metric may get worse, as fractions; a limit is reached at equality. Immutable.
 *
 * @param warning where a warning begins; the critical limit when absent
 * @param critical where it is critical
 */
public record MetricLimits(@Nullable Double warning, double critical) {}
