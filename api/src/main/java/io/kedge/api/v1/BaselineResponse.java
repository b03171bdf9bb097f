/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.Map;

/**
 * The metrics that decay is measured from. Immutable.
 *
 * @param model the model's name
 * @param version the version's name
 * @param number 1 for the first one that was set, 2 for the second …
 * @param setAt when it was set
 * @param source where the figures come from
 * @param metrics the metrics by name
 */
public record BaselineResponse(
    String model,
    String version,
    long number,
    String setAt,
    String source,
    Map<String, BaselineFigure> metrics) {}
