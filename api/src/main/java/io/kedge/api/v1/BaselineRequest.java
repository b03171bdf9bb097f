/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/models/{model}/versions/{version}/baseline}. Immutable.
 *
 * @param metrics metrics by name: a number, or {@code {value, n, standard_error}}
 * @param source where the figures come from, in your words, at most 200 characters
 */
public record BaselineRequest(Map<String, Object> metrics, @Nullable String source) {}
