/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * One metric of a baseline. Immutable.
 *
 * @param value its value
 * @param n labelled rows behind it, if that is known
 * @param standardError how precisely it is known, if that is known
 */
public record BaselineFigure(double value, @Nullable Long n, @Nullable Double standardError) {}
