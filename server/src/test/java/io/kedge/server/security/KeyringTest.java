/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.access.AccessKey;
import io.kedge.control.port.access.InMemoryKeyStore;
import io.kedge.control.port.access.KeyStore;
import io.kedge.control.port.access.Role;
import io.kedge.kernel.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeyringTest {

  private static final Instant NOON = Instant.parse("2024-03-01T12:34:56Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InMemoryKeyStore store = new InMemoryKeyStore();
  private final Keyring ring = ring(store, false);

  private Keyring ring(KeyStore from, boolean always) {
    InstantSource clock = now::get;
    return new Keyring(from, clock, always);
  }

  private KeyText make(String name) {
    KeyText key = KeyText.make(new Random(name.hashCode()));
    Instant end = NOON.plus(Duration.ofDays(1));
    store.add(
        new AccessKey(
            key.id(),
            name,
            Role.EDITOR,
            key.hash(),
            NOON,
            end,
            Optional.empty(),
            Optional.empty()));
    return key;
  }

  @Test
  void keys_are_in_force_from_the_first_one_on_even_after_the_last_is_revoked() {
    ring.refresh();
    assertThat(ring.inForce()).isFalse();
    assertThat(ring(store, true).inForce()).isTrue();

    make("a");
    ring.refresh();
    assertThat(ring.inForce()).isTrue();
    assertThat(ring.open()).containsExactly("a");

    store.revoke("a", NOON);
    ring.refresh();
    assertThat(ring.inForce()).isTrue();
    assertThat(ring.open()).isEmpty();
  }

  @Test
  void a_key_opens_until_it_is_revoked_or_expires() {
    KeyText key = make("a");
    KeyText revoked = make("b");
    ring.refresh();
    assertThat(ring.caller(key.reveal())).contains(new Caller(key.id(), "a", Role.EDITOR));
    assertThat(ring.caller(revoked.reveal())).isPresent();

    store.revoke("b", NOON);
    ring.refresh();
    assertThat(ring.caller(revoked.reveal())).isEmpty();

    now.set(NOON.plus(Duration.ofDays(1)));
    assertThat(ring.caller(key.reveal())).isEmpty();
  }

  @Test
  void another_secret_under_a_known_id_opens_nothing() {
    KeyText key = make("a");
    ring.refresh();
    String forged = key.reveal().substring(0, 19) + "A".repeat(43);

    assertThat(KeyText.parse(forged).orElseThrow().id()).isEqualTo(key.id());
    assertThat(ring.caller(forged)).isEmpty();
    assertThat(ring.caller("no key")).isEmpty();
  }

  @Test
  void use_is_noted_by_the_hour() {
    KeyText key = make("a");
    ring.refresh();
    ring.caller(key.reveal());
    ring.refresh();

    assertThat(store.list().get(0).lastUsedAt()).contains(Instant.parse("2024-03-01T12:00:00Z"));
  }

  @Test
  void what_is_known_stays_in_force_while_the_store_is_away() {
    KeyText key = make("a");
    AtomicReference<Boolean> away = new AtomicReference<>(false);
    KeyStore failing =
        new KeyStore() {
          @Override
          public void add(AccessKey one) {
            store.add(one);
          }

          @Override
          public List<AccessKey> list() {
            if (away.get()) {
              throw new UnavailableException(
                  "store_unavailable", "away", new IllegalStateException());
            }
            return store.list();
          }

          @Override
          public boolean revoke(String name, Instant time) {
            return store.revoke(name, time);
          }

          @Override
          public void seen(String id, Instant time) {
            store.seen(id, time);
          }
        };
    Keyring other = ring(failing, false);
    other.refresh();

    away.set(true);
    assertThatThrownBy(other::refresh).isInstanceOf(UnavailableException.class);

    assertThat(other.caller(key.reveal())).isPresent();
    assertThat(other.inForce()).isTrue();
  }
}
