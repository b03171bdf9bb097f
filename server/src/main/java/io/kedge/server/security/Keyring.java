/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import io.kedge.control.port.access.AccessKey;
import io.kedge.control.port.access.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are in force, as the store had them a second ago: so that no request waits for the
 * store to learn who it is from, and a key that was made or revoked by another process counts soon.
 * While the store is away the last keys known stay in force: nothing can be revoked there either.
 * Thread-safe.
 */
public final class Keyring implements AutoCloseable {

  private static final long EVERY_MILLIS = 1_000;

  private final KeyStore store;
  private final InstantSource clock;
  private final boolean always;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(Keyring::thread);
  private volatile @Nullable Future<?> ticks;
  private volatile Map<String, AccessKey> keys = Map.of();

  /**
   * A ring that is empty until it is first {@linkplain #refresh() refreshed}.
   *
   * @param always whether a key is needed even while there is none
   */
  public Keyring(KeyStore store, InstantSource clock, boolean always) {
    this.store = store;
    this.clock = clock;
    this.always = always;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "kedge-keys");
    thread.setDaemon(true);
    return thread;
  }

  /** Refreshes now, and every second from now on. */
  public void start() {
    refresh();
    ticks =
        ticking.scheduleWithFixedDelay(
            this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      refresh();
    } catch (RuntimeException e) {
      // The probe of the store tells it; what is known stays in force.
    }
  }

  /** Reads the keys, and notes which were used since the last time. */
  public void refresh() {
    Map<String, AccessKey> read = new HashMap<>();
    store.list().forEach(key -> read.put(key.id(), key));
    keys = Map.copyOf(read);
    for (Map.Entry<String, Instant> use : Map.copyOf(seen).entrySet()) {
      AccessKey key = read.get(use.getKey());
      if (key == null || key.lastUsedAt().stream().noneMatch(use.getValue()::equals)) {
        store.seen(use.getKey(), use.getValue());
      }
      seen.remove(use.getKey(), use.getValue());
    }
  }

  /** Whether calls need a key: once there was one, for good, even after the last is revoked. */
  public boolean inForce() {
    return always || !keys.isEmpty();
  }

  /** Keys that open something now, for the log. */
  public List<String> open() {
    Instant now = clock.instant();
    return keys.values().stream().filter(key -> key.opensAt(now)).map(AccessKey::name).toList();
  }

  /** Whoever holds the key, unless it is unknown, expired or revoked. */
  public Optional<Caller> caller(String text) {
    Instant now = clock.instant();
    return KeyText.parse(text)
        .flatMap(
            given ->
                Optional.ofNullable(keys.get(given.id()))
                    .filter(key -> given.hasHash(key.hash()) && key.opensAt(now)))
        .map(
            key -> {
              seen.put(key.id(), now.truncatedTo(ChronoUnit.HOURS));
              return new Caller(key.id(), key.name(), key.role());
            });
  }

  /** Ends the refreshing. */
  @Override
  public void close() {
    Future<?> begun = ticks;
    if (begun != null) {
      begun.cancel(false);
    }
    ticking.shutdown();
  }
}
