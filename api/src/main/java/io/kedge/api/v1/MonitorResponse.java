/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * What is judged of a model, and when. Immutable.
 *
 * @param model whose monitor it is
 * @param id its name
 * @param window how rows are cut into windows
 * @param role in what part the versions answer that are judged
 * @param settleS how many seconds after its end a window of time is judged
 * @param allowedLatenessS how many seconds after its end rows still come into a window of time
 * @param revision how often it was written, also its {@code ETag}; null for the one that a model
 *     has while none was made
 * @param createdAt when it was made, likewise
 * @param changedAt when it was last written, likewise
 */
public record MonitorResponse(
    String model,
    String id,
    String window,
    String role,
    long settleS,
    long allowedLatenessS,
    @Nullable Long revision,
    @Nullable String createdAt,
    @Nullable String changedAt) {}
