/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import static io.kedge.control.port.flow.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of monitors does. */
public abstract class MonitorStoreContract {

  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Monitor DAYS = monitor("days", "day/Europe/Berlin");
  private static final Monitor SHADOW =
      new Monitor(
          "prices",
          "shadow",
          ServingRole.SHADOW,
          WindowRule.parse("count/1000"),
          Duration.ofNanos(1_500_000),
          Duration.ofHours(3));

  /** The models that are watched. */
  protected abstract ModelStore models();

  /** The store, empty. */
  protected abstract MonitorStore monitors();

  /** Registers the models that the tests speak of. */
  @BeforeEach
  public void register() {
    Given.register(models());
  }

  private static Monitor monitor(String id, String window) {
    return Monitor.of("prices", id, WindowRule.parse(window));
  }

  private Stored<Monitor> put(Monitor monitor) {
    return monitors().put(monitor, Expected.anything(), NOON);
  }

  @Test
  public void a_monitor_is_found_as_it_was_made() {
    Stored<Monitor> made = monitors().put(DAYS, Expected.nothing(), NOON);

    assertThat(made.value()).isEqualTo(DAYS);
    assertThat(made.revision()).isEqualTo(new Revision(1));
    assertThat(made.createdAt()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(made.changedAt()).isEqualTo(made.createdAt());
    assertThat(monitors().find("prices", "days")).contains(made);
    assertThat(monitors().find("other", "days")).isEmpty();
    assertThat(monitors().find("nobody", "days")).isEmpty();
  }

  @Test
  public void times_are_kept_to_the_millisecond() {
    Monitor made = put(SHADOW).value();

    assertThat(made.role()).isEqualTo(ServingRole.SHADOW);
    assertThat(made.rule()).isEqualTo(new WindowRule.Count(1000));
    assertThat(made.settle()).isEqualTo(Duration.ofMillis(1));
    assertThat(made.allowedLateness()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  public void a_replacement_counts_up_and_keeps_the_first_time() {
    put(DAYS);

    Stored<Monitor> replaced =
        monitors().put(monitor("days", "hour/UTC"), Expected.at(new Revision(1)), LATER);

    assertThat(replaced.value().rule().series()).isEqualTo("hour/UTC");
    assertThat(replaced.revision()).isEqualTo(new Revision(2));
    assertThat(replaced.createdAt()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(replaced.changedAt()).isEqualTo("2024-03-01T12:01:00.123Z");
    assertThat(monitors().list("prices")).containsExactly(replaced);
  }

  @Test
  public void a_write_with_a_false_belief_changes_nothing() {
    Stored<Monitor> made = put(DAYS);
    Monitor other = monitor("days", "hour/UTC");
    Expected second = Expected.at(new Revision(2));

    assertStale(() -> monitors().put(other, Expected.nothing(), LATER));
    assertStale(() -> monitors().put(other, second, LATER));
    assertStale(() -> monitors().put(SHADOW, second, LATER));
    assertStale(() -> monitors().delete("prices", "days", second));
    assertStale(() -> monitors().delete("prices", "nothing", second));

    assertThat(monitors().list("prices")).containsExactly(made);
  }

  private static void assertStale(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            ConflictException.class,
            failure -> assertThat(failure.code()).isEqualTo(Expected.STALE_VERSION));
  }

  @Test
  public void monitors_are_listed_by_id() {
    put(SHADOW);
    put(DAYS);
    monitors()
        .put(Monitor.of("other", "a", WindowRule.parse("week/UTC")), Expected.anything(), NOON);

    assertThat(monitors().list("prices"))
        .extracting(stored -> stored.value().id())
        .containsExactly("days", "shadow");
    assertThat(monitors().list("nobody")).isEqualTo(List.of());
  }

  @Test
  public void a_model_has_twenty_monitors_at_most() {
    for (int i = 0; i < MonitorStore.MOST; i++) {
      put(monitor("m" + i, "day/UTC"));
    }

    assertThatThrownBy(() -> put(monitor("more", "day/UTC")))
        .isInstanceOfSatisfying(
            ConflictException.class,
            failure -> assertThat(failure.code()).isEqualTo(MonitorStore.TOO_MANY));
    assertThat(put(monitor("m3", "hour/UTC")).revision()).isEqualTo(new Revision(2));
    assertThat(monitors().delete("prices", "m0", Expected.anything())).isTrue();
    assertThat(put(monitor("more", "day/UTC")).revision()).isEqualTo(new Revision(1));
  }

  @Test
  public void only_a_registered_model_has_monitors() {
    Monitor stray = Monitor.of("nobody", "days", WindowRule.parse("day/UTC"));

    assertThatThrownBy(() -> put(stray))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            failure -> assertThat(failure.code()).isEqualTo(ModelStore.MODEL_NOT_FOUND));
  }

  @Test
  public void a_deleted_monitor_is_gone_alone() {
    put(DAYS);
    put(SHADOW);

    assertThat(monitors().delete("prices", "days", Expected.at(new Revision(1)))).isTrue();
    assertThat(monitors().delete("prices", "days", Expected.anything())).isFalse();
    assertThat(monitors().delete("nobody", "days", Expected.anything())).isFalse();

    assertThat(monitors().list("prices"))
        .extracting(stored -> stored.value().id())
        .containsExactly("shadow");
  }

  @Test
  public void deleting_a_model_deletes_its_monitors() {
    put(DAYS);

    models().delete("prices", Expected.anything());
    Given.register(models());

    assertThat(monitors().list("prices")).isEmpty();
  }
}
