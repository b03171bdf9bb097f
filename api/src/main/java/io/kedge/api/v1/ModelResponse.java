/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered model. Immutable.
 *
 * @param name its name
 * @param type its type
 * @param owner who answers for it
 * @param tags names and values of your own
 * @param champion the version that serves
 * @param revision how often it was written, also its {@code ETag}
 * @param createdAt when it was registered
 * @param changedAt when it was last written
 */
public record ModelResponse(
    String name,
    String type,
    @Nullable String owner,
    Map<String, String> tags,
    @Nullable String champion,
    long revision,
    String createdAt,
    String changedAt) {}
