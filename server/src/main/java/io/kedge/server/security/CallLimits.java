/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How often the server may be called. Immutable, its buckets thread-safe.
 *
 * @param set whether somebody chose the rate; without a choice it holds only where keys are needed
 * @param callers a bucket for each key
 * @param addresses a bucket for each address without a key
 * @param badKeys a bucket for each address that sends keys which open nothing
 */
public record CallLimits(
    boolean set, TokenBuckets callers, TokenBuckets addresses, TokenBuckets badKeys) {

  private static final int USUAL_RATE = 200;
  private static final int BAD_KEYS = 10;
  private static final double MINUTE = 60;
  private static final int REMEMBERED = 10_000;

  /**
   * Limits of that many calls a second, or of the usual number.
   *
   * @param nanoTime a clock that never goes back
   */
  public static CallLimits of(OptionalInt rate, LongSupplier nanoTime) {
    int perSecond = rate.orElse(USUAL_RATE);
    return new CallLimits(
        rate.isPresent(),
        new TokenBuckets(perSecond, 2.0 * perSecond, REMEMBERED, nanoTime),
        new TokenBuckets(perSecond, 2.0 * perSecond, REMEMBERED, nanoTime),
        new TokenBuckets(BAD_KEYS / MINUTE, BAD_KEYS, REMEMBERED, nanoTime));
  }
}
