/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * One place of a request that is at fault. Immutable.
 *
 * @param pointer the place as a JSON pointer (RFC 6901)
 * @param code what is wrong, as a stable word
 * @param message what is wrong, in one sentence
 */
public record FieldError(String pointer, String code, String message) {}
