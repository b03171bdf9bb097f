/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

/**
 * The answer of {@code GET /api/v1/version}. Immutable.
 *
 * @param name the program's name
 * @param version its version, such as {@code 0.1.0}
 */
public record ProgramResponse(String name, String version) {}
