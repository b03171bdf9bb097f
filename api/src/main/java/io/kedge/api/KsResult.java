/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * The two-sample Kolmogorov–Smirnov test. Immutable.
 *
 * @param statistic the largest difference of the two distribution functions, in [0, 1]
 * @param pValue its p-value
 */
public record KsResult(double statistic, double pValue) {}
