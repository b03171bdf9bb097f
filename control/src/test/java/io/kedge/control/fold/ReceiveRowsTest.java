/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.kedge.control.flow.AppendBatches;
import io.kedge.control.flow.ReceivePredictions;
import io.kedge.control.flow.Received;
import io.kedge.control.flow.RowFault;
import io.kedge.control.flow.Sending;
import io.kedge.control.port.flow.Receipt;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.math.SplitMix64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveRowsTest {

  private final World world = new World("day/UTC");
  private final long now = world.now.toEpochMilli();
  private final History history = new History(100, 5, new SplitMix64(3));

  private Batch rows(String[] ids, long... times) {
    return Batch.of(
        List.of(
            new TextColumn("id", ids),
            new TimeColumn("at", times),
            new NumericColumn("size", new double[ids.length])));
  }

  private Received send(Batch rows, boolean backfill, boolean partial) {
    Sending sending = new Sending(World.V1, "b", ServingRole.CHAMPION, backfill, partial);
    return new ReceivePredictions(
            world.stores, new AppendBatches(world.stores.log()), () -> world.now)
        .receive(sending, rows);
  }

  @Test
  void each_row_that_cannot_be_taken_says_why_and_nothing_is_logged() {
    long day = 86_400_000;
    Received received =
        send(
            rows(
                new String[] {"a", null, "c", "d", "e", "x".repeat(201)},
                now,
                now,
                now + 300_001,
                now - 91 * day,
                TimeColumn.MISSING,
                now),
            false,
            false);

    assertThat(received.receipt()).isEmpty();
    assertThat(received.faults())
        .extracting(RowFault::row, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(1, "id", "required"),
            tuple(2, "at", "in_future"),
            tuple(3, "at", "too_old"),
            tuple(4, "at", "required"),
            tuple(5, "id", "invalid_id"));
    assertThat(world.stores.log().last("prices")).isZero();
  }

  @Test
  void partial_batches_go_without_their_bad_rows() {
    Batch rows = rows(new String[] {"a", null, "c"}, now, now, now);

    Received received = send(rows, false, true);

    assertThat(received.receipt().orElseThrow().accepted()).isEqualTo(2);
    assertThat(received.faults()).extracting(RowFault::row).containsExactly(1);
  }

  @Test
  void history_may_be_old_but_not_ahead() {
    assertThat(send(rows(new String[] {"a"}, 0), true, false).receipt()).isPresent();
    assertThat(send(rows(new String[] {"a"}, now + 400_000), true, false).faults()).hasSize(1);
  }

  @Test
  void the_same_row_again_counts_once_and_another_of_its_id_is_a_conflict() {
    world.send("b1", history.batch(0, 10, false), true);

    Received again = world.send("b2", history.batch(5, 15, false), true);
    history.sizes[12] += 1;
    Received other = world.send("b3", history.batch(10, 20, false), true);

    assertThat(again.receipt().orElseThrow().duplicates()).isEqualTo(5);
    assertThat(again.receipt().orElseThrow().accepted()).isEqualTo(5);
    assertThat(other.receipt().orElseThrow().status()).isEqualTo(Receipt.Status.ROW_CONFLICT);
    assertThat(other.receipt().orElseThrow().conflicts()).containsExactly(2);
  }

  @Test
  void labels_whose_predictions_have_not_come_are_told_as_pending() {
    world.send("b1", history.batch(0, 3, false), true);

    assertThat(world.label("l", history.labels(0, 1, 2, 3, 4)).pending()).isEqualTo(2);
  }

  @Test
  void a_second_label_that_says_something_else_is_a_conflict() {
    world.send("b1", history.batch(0, 3, false), true);
    world.label("l1", history.labels(0, 1));
    history.prices[1] += 1;

    Received received = world.label("l2", history.labels(1, 2));

    assertThat(received.receipt().orElseThrow().status()).isEqualTo(Receipt.Status.ROW_CONFLICT);
  }

  @Test
  void an_unknown_version_takes_nothing() {
    Sending sending =
        new Sending(new ModelVersion("prices", "9"), "b", ServingRole.CHAMPION, false, false);
    ReceivePredictions receiving =
        new ReceivePredictions(
            world.stores, new AppendBatches(world.stores.log()), () -> world.now);

    assertThatThrownBy(() -> receiving.receive(sending, history.batch(0, 1, false)))
        .isInstanceOf(NotFoundException.class);
  }
}
