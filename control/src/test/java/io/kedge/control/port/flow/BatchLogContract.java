/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import static io.kedge.control.port.flow.Given.OTHER;
import static io.kedge.control.port.flow.Given.V1;
import static io.kedge.control.port.flow.Given.V2;
import static io.kedge.control.port.flow.Given.batch;
import static io.kedge.control.port.flow.Given.partial;
import static io.kedge.control.port.flow.Given.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.ModelStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log of batches does. */
public abstract class BatchLogContract {

  /** The models whose batches are logged. */
  protected abstract ModelStore models();

  /** The log, empty. */
  protected abstract BatchLog batches();

  /** Registers the versions that the tests speak of. */
  @BeforeEach
  public void register() {
    Given.register(models());
  }

  private Receipt append(NewBatch batch) {
    return batches().append(List.of(batch)).get(0);
  }

  private List<LoggedBatch> all(String model) {
    return batches().after(model, 0, 1_000, Long.MAX_VALUE);
  }

  @Test
  public void a_batch_is_read_back_as_it_was_appended() {
    NewBatch given = batch(V1, "b1", "p1=a", "p2=b");

    Receipt receipt = append(given);

    assertThat(receipt).isEqualTo(new Receipt(Receipt.Status.APPENDED, 1, 2, 0, List.of()));
    LoggedBatch read = batches().find("prices", 1).orElseThrow();
    assertThat(all("prices")).containsExactly(read);
    assertThat(read.payload()).isEqualTo(given.payload());
    assertThat(read.codec()).isEqualTo(1);
    assertThat(read.ignored()).isEmpty();
    assertThat(read.header().version()).isEqualTo(V1);
    assertThat(read.header().id()).isEqualTo("b1");
    assertThat(read.header().kind()).isEqualTo(BatchKind.PREDICTIONS);
    assertThat(read.header().role()).isEqualTo(ServingRole.CHAMPION);
    assertThat(read.header().backfill()).isFalse();
    assertThat(read.header().rows()).isEqualTo(2);
    assertThat(read.header().receivedAt()).isEqualTo("2024-03-01T12:00:00.123Z");
    TimeWindow span = read.header().events().orElseThrow();
    assertThat(span.from()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(span.to()).isEqualTo("2024-03-01T12:00:01.124Z");
  }

  @Test
  public void a_batch_without_ids_and_times_is_logged_too() {
    append(plain(V1, "b1", 0, 3));

    LoggedBatch read = batches().find("prices", 1).orElseThrow();

    assertThat(read.header().events()).isEmpty();
    assertThat(read.header().backfill()).isTrue();
    assertThat(read.header().role()).isEqualTo(ServingRole.SHADOW);
    assertThat(read.codec()).isEqualTo(7);
  }

  @Test
  public void each_model_has_a_sequence_of_its_own() {
    append(batch(V1, "b1", "p1=a"));
    append(batch(OTHER, "b1", "p1=a"));
    append(batch(V2, "b1", "p1=a"));

    assertThat(all("prices")).extracting(LoggedBatch::sequence).containsExactly(1L, 2L);
    assertThat(all("other")).extracting(LoggedBatch::sequence).containsExactly(1L);
    assertThat(batches().last("prices")).isEqualTo(2);
    assertThat(batches().last("unknown")).isZero();
    assertThat(all("unknown")).isEmpty();
  }

  @Test
  public void the_same_batch_again_changes_nothing() {
    append(batch(V1, "b1", "p1=a", "p2=b"));

    Receipt again = append(batch(V1, "b1", "p1=a", "p2=b"));

    assertThat(again).isEqualTo(new Receipt(Receipt.Status.DUPLICATE, 1, 0, 2, List.of()));
    assertThat(all("prices")).hasSize(1);
    assertThat(batches().last("prices")).isEqualTo(1);
  }

  @Test
  public void another_batch_under_a_known_id_is_refused() {
    append(batch(V1, "b1", "p1=a"));

    Receipt other = append(batch(V1, "b1", "p2=b"));

    assertThat(other.status()).isEqualTo(Receipt.Status.BATCH_CONFLICT);
    assertThat(all("prices")).hasSize(1);
    assertThat(batches().places("prices", BatchKind.PREDICTIONS, List.of(Hash.of("p2")))).isEmpty();
  }

  @Test
  public void an_id_names_batches_of_other_kinds_and_versions_as_well() {
    append(batch(V1, "b1", "p1=a"));

    assertThat(append(batch(V2, "b1", "p1=b")).status()).isEqualTo(Receipt.Status.APPENDED);
    Receipt labels = append(batch(V1, "b1", BatchKind.LABELS, "p1=c"));
    assertThat(labels.status()).isEqualTo(Receipt.Status.APPENDED);
  }

  @Test
  public void rows_known_already_count_for_nothing() {
    append(batch(V1, "b1", "p1=a", "p2=b"));

    Receipt receipt = append(batch(V1, "b2", "p2=b", "p3=c", "p3=c"));

    assertThat(receipt).isEqualTo(new Receipt(Receipt.Status.APPENDED, 2, 1, 2, List.of()));
    assertThat(batches().find("prices", 2).orElseThrow().ignored()).containsExactly(0, 2);
  }

  @Test
  public void a_row_in_conflict_refuses_the_whole_batch() {
    append(batch(V1, "b1", "p1=a", "p2=b"));

    Receipt receipt = append(batch(V1, "b2", "p3=c", "p2=other", "p4=d", "p4=e"));

    assertThat(receipt).isEqualTo(Receipt.refused(Receipt.Status.ROW_CONFLICT, List.of(1, 3)));
    assertThat(batches().last("prices")).isEqualTo(1);
    List<Hash> ids = List.of(Hash.of("p3"), Hash.of("p4"));
    assertThat(batches().places("prices", BatchKind.PREDICTIONS, ids)).isEmpty();
    assertThat(append(batch(V1, "b2", "p3=c")).sequence()).isEqualTo(2);
  }

  @Test
  public void a_partial_batch_goes_without_its_rows_in_conflict() {
    append(batch(V1, "b1", "p1=a"));

    Receipt receipt = append(partial(batch(V1, "b2", "p1=other", "p2=b", "p1=a")));

    assertThat(receipt).isEqualTo(new Receipt(Receipt.Status.APPENDED, 2, 1, 1, List.of(0)));
    assertThat(batches().find("prices", 2).orElseThrow().ignored()).containsExactly(0, 2);
  }

  @Test
  public void a_label_is_corrected_by_a_higher_revision_only() {
    append(batch(V1, "l1", BatchKind.LABELS, "p1=yes"));

    Receipt plain = append(batch(V1, "l2", BatchKind.LABELS, "p1=no"));
    Receipt corrected = append(batch(V1, "l3", BatchKind.LABELS, "p1=no=1"));

    assertThat(plain.status()).isEqualTo(Receipt.Status.ROW_CONFLICT);
    assertThat(corrected).isEqualTo(new Receipt(Receipt.Status.APPENDED, 2, 1, 0, List.of()));
    RowPlace place = batches().places("prices", BatchKind.LABELS, List.of(Hash.of("p1"))).get(0);
    assertThat(place.sequence()).isEqualTo(2);
    assertThat(place.key().revision()).isEqualTo(1);
  }

  @Test
  public void predictions_are_found_by_id_under_every_version() {
    append(batch(V1, "b1", "p1=a", "p2=b"));
    append(batch(V2, "b2", "p2=b"));
    append(batch(OTHER, "b3", "p2=b"));
    append(batch(V1, "b4", BatchKind.LABELS, "p2=b"));

    List<Hash> ids = new ArrayList<>(List.of(Hash.of("p2")));
    for (int i = 0; i < 1_200; i++) {
      ids.add(Hash.of("unknown " + i));
    }
    List<RowPlace> places = batches().places("prices", BatchKind.PREDICTIONS, ids);

    RowKey key = new RowKey(Hash.of("p2"), "b".hashCode(), 0);
    assertThat(places)
        .containsExactlyInAnyOrder(new RowPlace(V1, 1, 1, key), new RowPlace(V2, 2, 0, key));
    assertThat(batches().places("unknown", BatchKind.PREDICTIONS, ids)).isEmpty();
  }

  @Test
  public void reading_goes_on_after_the_watermark_within_its_limits() {
    for (int i = 1; i <= 6; i++) {
      append(plain(V1, "b" + i, i, 100));
    }

    assertThat(batches().after("prices", 4, 10, Long.MAX_VALUE))
        .extracting(LoggedBatch::sequence)
        .containsExactly(5L, 6L);
    assertThat(batches().after("prices", 1, 2, Long.MAX_VALUE))
        .extracting(LoggedBatch::sequence)
        .containsExactly(2L, 3L);
    assertThat(batches().after("prices", 0, 10, 250)).hasSize(3);
    assertThat(batches().after("prices", 0, 10, 0)).hasSize(1);
  }

  @Test
  public void an_unknown_version_logs_nothing_at_all() {
    NewBatch good = batch(V1, "b1", "p1=a");
    NewBatch bad = batch(new ModelVersion("prices", "3"), "b2", "p2=b");

    assertThatThrownBy(() -> batches().append(List.of(good, bad)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("prices/3");
    assertThat(all("prices")).isEmpty();
    List<NewBatch> mixed = List.of(good, batch(OTHER, "b2", "p2=b"));
    assertThatThrownBy(() -> batches().append(mixed)).isInstanceOf(IllegalArgumentException.class);
    assertThat(all("prices")).isEmpty();
  }

  @Test
  public void deleting_a_version_deletes_its_batches_and_ids() {
    append(batch(V1, "b1", "p1=a"));
    append(batch(V2, "b2", "p1=a"));

    models().deleteVersion(V1, Expected.anything());

    assertThat(all("prices")).extracting(LoggedBatch::sequence).containsExactly(2L);
    assertThat(batches().places("prices", BatchKind.PREDICTIONS, List.of(Hash.of("p1"))))
        .extracting(RowPlace::version)
        .containsExactly(V2);
    assertThat(append(batch(V2, "b3", "p2=a")).sequence()).isEqualTo(3);
  }

  @Test
  public void deleting_a_model_deletes_a_long_log() {
    List<NewBatch> many = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      many.add(batch(V1, "b" + i, "p" + i + "=a"));
    }
    batches().append(many);
    append(batch(OTHER, "b1", "p1=a"));

    models().delete("prices", Expected.anything());
    register();

    assertThat(all("prices")).isEmpty();
    assertThat(batches().places("prices", BatchKind.PREDICTIONS, List.of(Hash.of("p1")))).isEmpty();
    assertThat(all("other")).hasSize(1);
    assertThat(append(batch(V1, "b1", "p1=b")).status()).isEqualTo(Receipt.Status.APPENDED);
  }

  @Test
  public void what_is_not_folded_is_not_retired() {
    append(plain(V1, "b1", 0, 100));

    assertThat(batches().retire(far(), 0)).isZero();

    assertThat(all("prices")).hasSize(1);
    assertThat(batches().retiredTo("prices")).isZero();
  }

  /** A time after everything. */
  static Instant far() {
    return Instant.parse("2999-01-01T00:00:00Z");
  }

  @Test
  public void many_writers_give_every_batch_one_number_without_gaps() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(6);
    List<Callable<Receipt>> works = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // Each batch is sent twice, at about the same time.
      NewBatch batch =
          batch(i % 2 == 0 ? V1 : V2, "b" + i / 4, "p" + i / 4 + "=x", "q" + i / 4 + "=x");
      works.add(() -> append(batch));
    }

    List<Long> sequences = new ArrayList<>();
    for (Future<Receipt> receipt : writers.invokeAll(works)) {
      if (receipt.get().status() == Receipt.Status.APPENDED) {
        sequences.add(receipt.get().sequence());
      }
    }
    writers.shutdown();

    assertThat(all("prices")).extracting(LoggedBatch::sequence).containsExactlyElementsOf(upTo(30));
    assertThat(sequences).containsExactlyInAnyOrderElementsOf(upTo(30));
  }

  private static List<Long> upTo(long last) {
    List<Long> numbers = new ArrayList<>();
    for (long i = 1; i <= last; i++) {
      numbers.add(i);
    }
    return numbers;
  }
}
