/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * A confidence interval. Immutable.
 *
 * @param low its lower end
 * @param high its upper end
 * @param level its level, such as 0.95
 */
public record ConfidenceInterval(double low, double high, double level) {}
