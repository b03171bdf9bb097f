/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/models/{model}/monitors/{monitor}}. Immutable.
 *
 * @param window how rows are cut into windows: {@code day/UTC}, {@code hour/Europe/Berlin}, {@code
 *     count/1000}
 * @param role in what part the versions answer that are judged: {@code champion} unless said
 *     otherwise, {@code shadow} or {@code canary}
 * @param settleS how many seconds after its end a window of time is judged; 300 unless said
 *     otherwise
 * @param allowedLatenessS how many seconds after its end rows still come into a window of time;
 *     86,400 unless said otherwise
 */
public record MonitorRequest(
    String window,
    @Nullable String role,
    @Nullable Long settleS,
    @Nullable Long allowedLatenessS) {}
