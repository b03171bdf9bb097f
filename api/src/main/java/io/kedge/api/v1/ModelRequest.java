/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/models/{model}}. Immutable.
 *
 * @param type the type of model, such as {@code price_predictor}
 * @param owner who answers for it, at most 200 characters
 * @param tags names and values of your own, at most 50
 * @param champion the version that serves; registered before
 */
public record ModelRequest(
    String type,
    @Nullable String owner,
    @Nullable Map<String, String> tags,
    @Nullable String champion) {}
