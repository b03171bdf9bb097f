/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Bytes;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every store of keys does. Keys are never deleted, so each test uses names of its own. */
public abstract class KeyStoreContract {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123Z");
  private static final Instant LATER = Instant.parse("2024-03-02T12:00:00Z");
  private static final Instant END = Instant.parse("2025-03-01T12:00:00Z");

  /** A store. */
  protected abstract KeyStore keys();

  private static AccessKey key(String id, String name) {
    return new AccessKey(
        id,
        name,
        Role.EDITOR,
        Bytes.of(new byte[] {1, -2, 3}),
        NOON,
        END,
        Optional.empty(),
        Optional.empty());
  }

  private List<AccessKey> named(String name) {
    return keys().list().stream().filter(one -> one.name().equals(name)).toList();
  }

  @Test
  public void a_key_is_read_back_as_it_was_added() {
    keys().add(key("a1", "added"));

    assertThat(named("added")).containsExactly(key("a1", "added"));
    assertThat(key("a1", "added").opensAt(END.minusMillis(1))).isTrue();
    assertThat(key("a1", "added").opensAt(END)).isFalse();
  }

  @Test
  public void a_name_is_free_again_once_its_key_is_revoked() {
    keys().add(key("b1", "again"));
    assertThatThrownBy(() -> keys().add(key("b2", "again")))
        .asInstanceOf(InstanceOfAssertFactories.type(ConflictException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(KeyStore.NAME_TAKEN));

    assertThat(keys().revoke("again", LATER)).isTrue();
    assertThat(keys().revoke("again", LATER)).isFalse();
    keys().add(key("b2", "again"));

    assertThat(named("again")).extracting(AccessKey::id).containsExactlyInAnyOrder("b1", "b2");
    AccessKey old = named("again").stream().filter(k -> k.id().equals("b1")).findFirst().get();
    assertThat(old.revokedAt()).contains(LATER);
    assertThat(old.opensAt(LATER)).isFalse();
    assertThat(keys().revoke("nobody", LATER)).isFalse();
  }

  @Test
  public void the_latest_time_of_use_is_kept() {
    keys().add(key("c1", "seen"));

    keys().seen("c1", LATER);
    keys().seen("c1", NOON);
    keys().seen("unknown", NOON);

    assertThat(named("seen").get(0).lastUsedAt()).contains(LATER);
  }

  @Test
  public void keys_are_listed_by_name() {
    keys().add(key("d2", "list-b"));
    keys().add(key("d1", "list-a"));

    assertThat(keys().list().stream().map(AccessKey::name).filter(n -> n.startsWith("list-")))
        .containsExactly("list-a", "list-b");
  }

  @Test
  public void a_name_that_is_none_is_refused() {
    assertThatThrownBy(() -> key("e1", "a b")).isInstanceOf(InvalidInputException.class);
  }
}
