/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.Subject;
import io.kedge.control.flow.Versions;
import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.Labels;
import io.kedge.control.window.LogBatches;
import io.kedge.control.window.Series;
import io.kedge.control.window.Span;
import io.kedge.control.window.WindowBuilder;
import io.kedge.control.window.WindowRebuild;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Batch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Folds batches of one model into the windows of one rule. One thread. */
final class FoldPass {

  private final FlowStores stores;
  private final LogBatches batches;
  private final LabelLookup labels;
  private final OpenWindows windows;
  private final Map<ModelVersion, Optional<Subject>> subjects = new HashMap<>();

  FoldPass(FlowStores stores, String model, OpenWindows windows) {
    this.stores = stores;
    this.batches = new LogBatches(stores.log(), model);
    this.labels = new LabelLookup(stores.log(), batches, model);
    this.windows = windows;
  }

  /** What is folded of that version; empty if it is gone. */
  Optional<Subject> subject(ModelVersion version) {
    return subjects.computeIfAbsent(version, one -> Versions.subject(stores.models(), one));
  }

  /** Folds one batch by one rule. */
  void fold(LoggedBatch batch, ActiveRule rule, FoldNote.Progress progress) {
    if (batch.header().kind() == BatchKind.LABELS) {
      new LabelFold(stores, batches, windows, rule, progress).fold(batch, this::subject);
    } else if (batch.header().role() == rule.role()) {
      subject(batch.header().version())
          .ifPresent(subject -> predictions(batch, rule.series(subject), progress));
    }
    progress.foldedTo = batch.sequence();
  }

  private void predictions(LoggedBatch batch, Series series, FoldNote.Progress progress) {
    SeriesState state = progress.of(series.subject());
    LogBatches.Read read = batches.read(batch);
    int[] counted = read.counted();
    Map<Integer, Labels.Found> found = labels.before(series, read);
    Batch rows = series.labelled(series.subject().fit(read.rows()), found);
    long[] places = WindowRebuild.places(state.rows, counted.length);
    SortedMap<Span, int[]> cut = series.cut(rows, batch.header(), counted, places);
    int taken = 0;
    for (Map.Entry<Span, int[]> window : cut.entrySet()) {
      WindowBuilder open = windows.open(series, window.getKey(), batch.sequence() - 1);
      open.touched(batch.sequence());
      for (int row : window.getValue()) {
        Optional.ofNullable(found.get(row)).ifPresent(label -> open.touched(label.sequence()));
      }
      if (series.rule() instanceof WindowRule.Count) {
        open.placed(batch.sequence(), state.rows);
      }
      open.add(rows.select(window.getValue()));
      taken += window.getValue().length;
      state.touch(
          window.getKey(), open.timesJudged() > 0, batch.header().receivedAt().toEpochMilli());
    }
    state.late += counted.length - taken;
    state.rows += counted.length;
    note(state, batch.header());
  }

  private static void note(SeriesState state, BatchHeader header) {
    long received = header.receivedAt().toEpochMilli();
    if (header.backfill()) {
      state.historyAt = Math.max(state.historyAt, received);
      header
          .events()
          .ifPresent(
              events ->
                  state.historyTo = Math.max(state.historyTo, events.to().toEpochMilli() - 1));
    } else {
      state.liveAt = Math.max(state.liveAt, received);
    }
  }
}
