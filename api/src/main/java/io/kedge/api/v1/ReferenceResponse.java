/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * What current rows of a version are compared with. Immutable.
 *
 * @param model the model's name
 * @param version the version's name
 * @param number 1 for the first one that was set, 2 for the second …
 * @param setAt when it was set
 * @param source where its rows come from
 * @param rows how many rows it is made of
 * @param baselineNumber the baseline that setting it has set; null if it set none, and when it is
 *     only read
 */
public record ReferenceResponse(
    String model,
    String version,
    long number,
    String setAt,
    String source,
    long rows,
    @Nullable Long baselineNumber) {}
