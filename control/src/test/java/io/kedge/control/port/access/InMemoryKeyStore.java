/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import io.kedge.kernel.ConflictException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keys in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryKeyStore implements KeyStore {

  private final List<AccessKey> keys = new ArrayList<>();

  @Override
  public synchronized void add(AccessKey key) {
    if (keys.stream().anyMatch(live(key.name()))) {
      throw new ConflictException(NAME_TAKEN, "there is a key named " + key.name());
    }
    keys.add(
        new AccessKey(
            key.id(),
            key.name(),
            key.role(),
            key.hash(),
            key.createdAt().truncatedTo(ChronoUnit.MILLIS),
            key.expiresAt().truncatedTo(ChronoUnit.MILLIS),
            key.revokedAt(),
            key.lastUsedAt()));
  }

  private static Predicate<AccessKey> live(String name) {
    return key -> key.name().equals(name) && key.revokedAt().isEmpty();
  }

  @Override
  public synchronized List<AccessKey> list() {
    return keys.stream()
        .sorted(Comparator.comparing(AccessKey::name).thenComparing(AccessKey::createdAt))
        .toList();
  }

  @Override
  public synchronized boolean revoke(String name, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return change(live(name), key -> with(key, Optional.of(at), key.lastUsedAt()));
  }

  @Override
  public synchronized void seen(String id, Instant time) {
    change(
        key -> key.id().equals(id) && key.lastUsedAt().stream().noneMatch(time::isBefore),
        key -> with(key, key.revokedAt(), Optional.of(time.truncatedTo(ChronoUnit.MILLIS))));
  }

  private boolean change(Predicate<AccessKey> which, UnaryOperator<AccessKey> how) {
    boolean found = keys.stream().anyMatch(which);
    keys.replaceAll(key -> which.test(key) ? how.apply(key) : key);
    return found;
  }

  private static AccessKey with(
      AccessKey key, Optional<Instant> revokedAt, Optional<Instant> lastUsedAt) {
    return new AccessKey(
        key.id(),
        key.name(),
        key.role(),
        key.hash(),
        key.createdAt(),
        key.expiresAt(),
        revokedAt,
        lastUsedAt);
  }
}
