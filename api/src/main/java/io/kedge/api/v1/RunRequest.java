/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/models/{model}/monitors/{monitor}/run}. Immutable.
 *
 * @param closeOpen whether windows are judged, too, that have not ended or are not full; false
 *     unless said otherwise
 */
public record RunRequest(@Nullable Boolean closeOpen) {}
