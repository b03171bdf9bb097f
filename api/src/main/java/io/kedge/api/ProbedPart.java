/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import org.jspecify.annotations.Nullable;

/**
 * One part of the server as a probe found it. Immutable.
 *
 * @param state {@code healthy}, {@code degraded}, {@code unhealthy} or {@code not_configured}
 * @param latencyMs how long the probe took; null when there was nothing to probe
 * @param detail what was found, in a few words
 */
public record ProbedPart(String state, @Nullable Double latencyMs, String detail) {}
