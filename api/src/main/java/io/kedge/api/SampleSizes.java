/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * How many values there were. Immutable.
 *
 * @param expected reference values, without missing ones
 * @param actual current values, without missing ones
 * @param expectedMissing missing reference values
 * @param actualMissing missing current values
 */
public record SampleSizes(long expected, long actual, long expectedMissing, long actualMissing) {}
