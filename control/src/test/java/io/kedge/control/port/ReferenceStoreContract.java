/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of references does. */
public abstract class ReferenceStoreContract {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123456Z");
  private static final ModelVersion V1 = new ModelVersion("prices", "1");
  private static final ModelVersion V2 = new ModelVersion("prices", "2");

  /** The store of the models whose references are kept. */
  protected abstract ModelStore models();

  /** The store, empty. */
  protected abstract ReferenceStore references();

  /** Registers the versions that the tests speak of. */
  @BeforeEach
  public void register() {
    models().put(Model.of("prices", "regression"), Expected.anything(), NOON);
    for (ModelVersion version : List.of(V1, V2)) {
      models().putVersion(ModelStoreContract.registered(version), Expected.anything(), NOON);
    }
  }

  private static NewReference of(ModelVersion version, int seed, int size) {
    byte[] profile = new byte[size];
    new Random(seed).nextBytes(profile);
    return new NewReference(version, NOON, "a file of March", 40L + seed, Bytes.of(profile));
  }

  @Test
  public void a_reference_comes_back_byte_for_byte() {
    NewReference given = of(V1, 1, 300_000);

    ReferenceEntry entry = references().set(given);

    Reference read = references().current(V1).orElseThrow();
    assertThat(read.entry()).isEqualTo(entry);
    assertThat(read.profile()).isEqualTo(given.profile());
    assertThat(entry.rows()).isEqualTo(41);
    assertThat(entry.source()).isEqualTo("a file of March");
    assertThat(entry.setAt()).isEqualTo("2024-03-01T12:00:00.123Z");
  }

  @Test
  public void references_are_numbered_by_version_and_never_overwritten() {
    references().set(of(V1, 1, 10));
    references().set(of(V1, 2, 10));
    references().set(of(V2, 3, 10));

    assertThat(references().current(V1).orElseThrow().entry().number()).isEqualTo(2);
    assertThat(references().current(V2).orElseThrow().entry().number()).isEqualTo(1);
    assertThat(references().find(V1, 1).orElseThrow().profile()).isEqualTo(of(V1, 1, 10).profile());
    assertThat(references().find(V1, 3)).isEmpty();
  }

  @Test
  public void setting_the_same_again_changes_nothing() {
    ReferenceEntry first = references().set(of(V1, 1, 10));

    ReferenceEntry again =
        references()
            .set(
                new NewReference(
                    V1, NOON.plusSeconds(60), first.source(), 41, of(V1, 1, 10).profile()));

    assertThat(again).isEqualTo(first);
    assertThat(references().list(V1, PageRequest.first(10)).items()).containsExactly(first);
  }

  @Test
  public void an_earlier_reference_set_again_gets_a_number_of_its_own() {
    references().set(of(V1, 1, 10));
    references().set(of(V1, 2, 10));

    assertThat(references().set(of(V1, 1, 10)).number()).isEqualTo(3);
  }

  @Test
  public void the_latest_is_listed_first() {
    for (int seed = 1; seed <= 5; seed++) {
      references().set(of(V1, seed, 10));
    }

    Page<ReferenceEntry> first = references().list(V1, PageRequest.first(3));
    Page<ReferenceEntry> rest =
        references().list(V1, PageRequest.first(3).next(first.next().orElseThrow()));

    assertThat(first.items()).extracting(ReferenceEntry::number).containsExactly(5L, 4L, 3L);
    assertThat(rest.items()).extracting(ReferenceEntry::number).containsExactly(2L, 1L);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  public void a_version_without_reference_has_none_and_an_unknown_one_gets_none() {
    ModelVersion unknown = new ModelVersion("prices", "3");

    assertThat(references().current(V1)).isEmpty();
    assertThatThrownBy(() -> references().set(of(unknown, 1, 10)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("prices/3");
    assertThat(references().current(unknown)).isEmpty();
  }

  @Test
  public void replacing_a_version_keeps_its_reference_and_deleting_it_does_not() {
    references().set(of(V1, 1, 10));
    models().putVersion(ModelStoreContract.registered(V1), Expected.anything(), NOON);
    assertThat(references().current(V1)).isPresent();

    models().deleteVersion(V1, Expected.anything());
    models().putVersion(ModelStoreContract.registered(V1), Expected.anything(), NOON);

    assertThat(references().current(V1)).isEmpty();
  }
}
