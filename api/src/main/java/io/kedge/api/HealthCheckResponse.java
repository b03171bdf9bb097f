/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.Map;

/**
 * The answer of {@code GET /drift/health-check}. Immutable.
 *
 * @param status {@code success}
 * @param healthStatus the state of each part by its name, and when they were probed
 */
public record HealthCheckResponse(String status, Map<String, Object> healthStatus) {}
