/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * Where the bands of the population stability index begin; a value on a limit is in the upper band.
 * Immutable.
 *
 * @param moderate where stable ends
 * @param significant where the feature counts as unstable
 * @param critical where significant ends
 */
public record PsiThresholds(double moderate, double significant, double critical) {}
