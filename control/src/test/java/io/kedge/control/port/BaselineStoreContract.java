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
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of baselines does. */
public abstract class BaselineStoreContract {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123456Z");
  private static final ModelVersion V1 = new ModelVersion("prices", "1");

  /** The store of the models whose baselines are kept. */
  protected abstract ModelStore models();

  /** The store, empty. */
  protected abstract BaselineStore baselines();

  /** Registers the version that the tests speak of. */
  @BeforeEach
  public void register() {
    models().put(Model.of("prices", "regression"), Expected.anything(), NOON);
    models().putVersion(ModelStoreContract.registered(V1), Expected.anything(), NOON);
  }

  private static NewBaseline of(double mae) {
    BaselineValue known =
        new BaselineValue(mae, OptionalLong.of(1_000), OptionalDouble.of(0.1 + 0.2));
    return new NewBaseline(
        V1,
        NOON,
        "validation set of March",
        new TreeMap<>(Map.of("mae", known, "rmse", BaselineValue.of(Double.MIN_VALUE))));
  }

  @Test
  public void a_baseline_comes_back_to_the_last_bit() {
    Baseline set = baselines().set(of(1.0 / 3));

    assertThat(baselines().current(V1)).contains(set);
    assertThat(set.metrics()).isEqualTo(of(1.0 / 3).metrics());
    assertThat(set.number()).isEqualTo(1);
    assertThat(set.source()).isEqualTo("validation set of March");
    assertThat(set.setAt()).isEqualTo("2024-03-01T12:00:00.123Z");
  }

  @Test
  public void baselines_are_numbered_and_never_overwritten() {
    Baseline first = baselines().set(of(1));
    Baseline second = baselines().set(of(2));

    assertThat(second.number()).isEqualTo(2);
    assertThat(baselines().current(V1)).contains(second);
    assertThat(baselines().find(V1, 1)).contains(first);
    assertThat(baselines().find(V1, 3)).isEmpty();
  }

  @Test
  public void setting_the_same_again_changes_nothing() {
    Baseline first = baselines().set(of(1));

    assertThat(baselines().set(of(1))).isEqualTo(first);
    assertThat(baselines().list(V1, PageRequest.first(10)).items()).containsExactly(first);
  }

  @Test
  public void the_latest_is_listed_first() {
    for (int i = 1; i <= 3; i++) {
      baselines().set(of(i));
    }

    Page<Baseline> first = baselines().list(V1, PageRequest.first(2));
    Page<Baseline> rest =
        baselines().list(V1, PageRequest.first(2).next(first.next().orElseThrow()));

    assertThat(first.items()).extracting(Baseline::number).containsExactly(3L, 2L);
    assertThat(first.items().get(1).metrics()).isEqualTo(of(2).metrics());
    assertThat(rest.items()).extracting(Baseline::number).containsExactly(1L);
  }

  @Test
  public void a_version_without_baseline_has_none_and_an_unknown_one_gets_none() {
    NewBaseline of = of(1);
    ModelVersion unknown = new ModelVersion("prices", "3");
    NewBaseline stray = new NewBaseline(unknown, NOON, of.source(), of.metrics());

    assertThat(baselines().current(V1)).isEmpty();
    assertThatThrownBy(() -> baselines().set(stray)).isInstanceOf(NotFoundException.class);
  }

  @Test
  public void deleting_the_model_deletes_its_baselines() {
    baselines().set(of(1));

    models().delete("prices", Expected.anything());
    register();

    assertThat(baselines().current(V1)).isEmpty();
  }
}
