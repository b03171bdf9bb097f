/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import static io.kedge.control.port.flow.Given.NOON;
import static io.kedge.control.port.flow.Given.OTHER;
import static io.kedge.control.port.flow.Given.V1;
import static io.kedge.control.port.flow.Given.V2;
import static io.kedge.control.port.flow.Given.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.Expected;
import io.kedge.control.port.ModelStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.kernel.TimeWindow;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of windows does, and what the log does with what is folded. */
public abstract class WindowStoreContract {

  private static final String DAY = "day/UTC";

  /** The models whose windows are kept. */
  protected abstract ModelStore models();

  /** The log that is folded. */
  protected abstract BatchLog batches();

  /** The store, empty. */
  protected abstract WindowStore windows();

  /** Registers the versions that the tests speak of. */
  @BeforeEach
  public void register() {
    Given.register(models());
  }

  private static WindowProfile window(ModelVersion version, long from, int content) {
    WindowKey key = new WindowKey(version, ServingRole.CHAMPION, DAY, from, from + 10);
    return new WindowProfile(key, 0, content, Bytes.of(new byte[] {(byte) content}));
  }

  private static Fold fold(long from, long to, WindowProfile... windows) {
    return new Fold(
        "prices", from, new Watermark(to, Bytes.of(new byte[] {9})), List.of(windows), List.of());
  }

  @Test
  public void a_fold_writes_windows_and_watermark() {
    assertThat(windows().watermark("prices")).isEqualTo(Watermark.START);

    boolean done = windows().commit(fold(0, 5, window(V1, 0, 1), window(V2, 0, 2)));

    assertThat(done).isTrue();
    assertThat(windows().watermark("prices")).isEqualTo(new Watermark(5, Bytes.of(new byte[] {9})));
    assertThat(windows().watermark("other")).isEqualTo(Watermark.START);
    assertThat(windows().find(window(V1, 0, 1).key())).contains(window(V1, 0, 1));
    assertThat(windows().find(window(V2, 0, 2).key())).contains(window(V2, 0, 2));
    assertThat(windows().find(window(V1, 10, 1).key())).isEmpty();
  }

  @Test
  public void a_second_folder_writes_nothing() {
    windows().commit(fold(0, 5, window(V1, 0, 1)));

    assertThat(windows().commit(fold(0, 3, window(V1, 0, 2), window(V1, 10, 2)))).isFalse();
    assertThat(windows().commit(fold(4, 6, window(V1, 0, 2)))).isFalse();

    assertThat(windows().watermark("prices").sequence()).isEqualTo(5);
    assertThat(windows().find(window(V1, 0, 1).key())).contains(window(V1, 0, 1));
    assertThat(windows().find(window(V1, 10, 2).key())).isEmpty();
  }

  @Test
  public void the_next_fold_replaces_the_windows_it_changed() {
    windows().commit(fold(0, 5, window(V1, 0, 1), window(V1, 10, 1)));
    WindowProfile old = window(V1, 0, 7);
    WindowProfile revised = new WindowProfile(old.key(), 3, old.rows(), old.profile());

    assertThat(windows().commit(fold(5, 6, revised))).isTrue();

    assertThat(windows().find(old.key())).contains(revised);
    assertThat(windows().find(window(V1, 10, 1).key())).contains(window(V1, 10, 1));
  }

  @Test
  public void a_fold_into_an_unknown_version_writes_nothing() {
    Fold stray = fold(0, 5, window(V1, 0, 1), window(new ModelVersion("prices", "3"), 0, 1));

    assertThatThrownBy(() -> windows().commit(stray)).isInstanceOf(NotFoundException.class);

    assertThat(windows().watermark("prices")).isEqualTo(Watermark.START);
    assertThat(windows().find(window(V1, 0, 1).key())).isEmpty();
  }

  @Test
  public void a_series_is_listed_in_its_order() {
    windows()
        .commit(
            fold(0, 5, window(V1, 20, 3), window(V1, -10, 1), window(V1, 0, 2), window(V2, 0, 9)));

    List<WindowProfile> all = windows().list(V1, ServingRole.CHAMPION, DAY, range(-10, 10));

    assertThat(all).containsExactly(window(V1, -10, 1), window(V1, 0, 2), window(V1, 20, 3));
    assertThat(windows().list(V1, ServingRole.CHAMPION, DAY, range(-9, 1)))
        .containsExactly(window(V1, 0, 2));
    assertThat(windows().list(V1, ServingRole.SHADOW, DAY, range(-10, 10))).isEmpty();
    assertThat(windows().list(V1, ServingRole.CHAMPION, "hour/UTC", range(-10, 10))).isEmpty();
  }

  private static WindowStore.Range range(long from, int limit) {
    return new WindowStore.Range(from, limit);
  }

  @Test
  public void windows_are_retired_by_their_end() {
    windows().commit(fold(0, 5, window(V1, 0, 1), window(V1, 10, 2), window(V2, 0, 3)));

    assertThat(windows().retire(DAY, 10)).isEqualTo(2);

    assertThat(windows().list(V1, ServingRole.CHAMPION, DAY, range(0, 10)))
        .containsExactly(window(V1, 10, 2));
  }

  @Test
  public void a_window_of_time_gives_its_time_back() {
    TimeWindow hour = new TimeWindow(NOON.truncatedTo(java.time.temporal.ChronoUnit.HOURS), NOON);

    WindowKey key = WindowKey.ofTime(V1, ServingRole.CHAMPION, "hour/UTC", hour);

    assertThat(key.time().from()).isEqualTo(hour.from());
    assertThat(key.time().to()).isEqualTo("2024-03-01T12:00:00.123Z");
  }

  @Test
  public void folded_batches_are_retired_by_age() {
    for (int i = 1; i <= 4; i++) {
      batches().append(List.of(plain(V1, "b" + i, i, 100)));
    }
    batches().append(List.of(plain(OTHER, "b1", 0, 100)));
    windows().commit(fold(0, 3));

    int retired = batches().retire(NOON.plusSeconds(3), Long.MAX_VALUE);

    assertThat(retired).isEqualTo(2);
    assertThat(batches().retiredTo("prices")).isEqualTo(2);
    assertThat(batches().retiredTo("other")).isZero();
    assertThat(batches().find("prices", 2)).isEmpty();
    assertThat(batches().find("prices", 3)).isPresent();
    assertThat(batches().retire(BatchLogContract.far(), Long.MAX_VALUE)).isEqualTo(1);
    assertThat(batches().find("prices", 4)).isPresent();
    assertThat(batches().find("other", 1)).isPresent();
    assertThat(batches().last("prices")).isEqualTo(4);
  }

  @Test
  public void folded_batches_are_retired_by_size_the_oldest_first() {
    for (int i = 1; i <= 4; i++) {
      batches().append(List.of(plain(V1, "b" + i, i, 100)));
    }
    windows().commit(fold(0, 4));

    assertThat(batches().retire(NOON, 250)).isEqualTo(2);
    assertThat(batches().retire(NOON, 250)).isZero();

    assertThat(batches().after("prices", 0, 10, Long.MAX_VALUE))
        .extracting(LoggedBatch::sequence)
        .containsExactly(3L, 4L);
  }

  @Test
  public void ids_go_with_their_batch() {
    batches().append(List.of(Given.batch(V1, "b1", "p1=a")));
    batches().append(List.of(Given.batch(V1, "b2", "p2=a", "p1=a")));
    windows().commit(fold(0, 1));

    assertThat(batches().retire(BatchLogContract.far(), Long.MAX_VALUE)).isEqualTo(1);

    assertThat(batches().places("prices", BatchKind.PREDICTIONS, List.of(Hash.of("p1")))).isEmpty();
    assertThat(batches().places("prices", BatchKind.PREDICTIONS, List.of(Hash.of("p2"))))
        .hasSize(1);
  }

  @Test
  public void deleting_a_version_deletes_its_windows() {
    windows().commit(fold(0, 5, window(V1, 0, 1), window(V2, 0, 2)));

    models().deleteVersion(V1, Expected.anything());

    assertThat(windows().find(window(V1, 0, 1).key())).isEmpty();
    assertThat(windows().find(window(V2, 0, 2).key())).isPresent();
    assertThat(windows().watermark("prices").sequence()).isEqualTo(5);
  }
}
