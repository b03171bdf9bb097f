/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

/**
 * One place of a body that breaks the contract. Immutable.
 *
 * @param pointer the place as a JSON pointer (RFC 6901), empty for the whole body
 * @param code the stable code, such as {@code wrong_type}
 * @param message one sentence: what came and what was expected
 */
public record Violation(String pointer, String code, String message) {}
