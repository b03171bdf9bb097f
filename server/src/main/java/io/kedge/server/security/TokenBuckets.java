/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each of many may do something: a bucket of tokens for each, which fills steadily. Of
 * too many buckets the one that was used least lately is forgotten, that is, full again.
 * Thread-safe.
 */
public final class TokenBuckets {

  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double most;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets;

  /** The tokens that were left at that moment. */
  private record Bucket(double tokens, long at) {}

  /**
   * Buckets that are all full.
   *
   * @param perSecond tokens that come into each bucket in a second
   * @param most tokens that a bucket holds
   * @param remembered buckets that are kept at most
   * @param nanoTime a clock that never goes back
   */
  public TokenBuckets(double perSecond, double most, int remembered, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.most = most;
    this.nanoTime = nanoTime;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > remembered;
          }
        };
  }

  /**
   * Takes a token.
   *
   * @return 0, or, if there is none, the whole seconds after which there will be one; at least 1
   */
  public synchronized long take(String who) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.getOrDefault(who, new Bucket(most, now));
    double tokens = Math.min(most, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    boolean enough = tokens >= 1;
    buckets.put(who, new Bucket(enough ? tokens - 1 : tokens, now));
    return enough ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
  }

  /** Buckets that are remembered now. */
  synchronized int remembered() {
    return buckets.size();
  }
}
