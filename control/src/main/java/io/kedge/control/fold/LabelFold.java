/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.LabelRows;
import io.kedge.control.flow.Subject;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.Labels;
import io.kedge.control.window.LogBatches;
import io.kedge.control.window.Series;
import io.kedge.control.window.WindowBuilder;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Joins a batch of labels with the predictions that stand before it in the log; a prediction that
 * stands after it looks for its label itself. One thread.
 */
record LabelFold(
    FlowStores stores,
    LogBatches batches,
    OpenWindows windows,
    ActiveRule rule,
    FoldNote.Progress progress) {

  void fold(LoggedBatch batch, Function<ModelVersion, Optional<Subject>> subjects) {
    LogBatches.Read read = batches.read(batch);
    LabelRows rows = LabelRows.of(read.rows());
    Map<Hash, Labels.Found> byId = new HashMap<>();
    for (int row : read.counted()) {
      byId.put(rows.id(row), new Labels.Found(rows, row, rows.revision(row), batch.sequence()));
    }
    SortedMap<Long, SortedMap<Integer, Labels.Found>> bySequence = new TreeMap<>();
    for (RowPlace place : places(batch, byId)) {
      if (place.sequence() < batch.sequence()) {
        bySequence
            .computeIfAbsent(place.sequence(), one -> new TreeMap<>())
            .put(place.row(), byId.get(place.key().id()));
      }
    }
    bySequence.forEach(
        (sequence, found) ->
            batches
                .find(sequence)
                .filter(predictions -> predictions.logged().header().role() == rule.role())
                .ifPresent(
                    predictions ->
                        subjects
                            .apply(predictions.logged().header().version())
                            .ifPresent(subject -> join(subject, predictions, found, batch))));
  }

  private Iterable<RowPlace> places(LoggedBatch batch, Map<Hash, Labels.Found> byId) {
    return stores
        .log()
        .places(batch.header().version().model(), BatchKind.PREDICTIONS, byId.keySet());
  }

  private void join(
      Subject subject,
      LogBatches.Read predictions,
      SortedMap<Integer, Labels.Found> found,
      LoggedBatch batch) {
    Optional<Field> label = subject.schema().first(Role.LABEL);
    if (label.isEmpty()) {
      return;
    }
    Series series = rule.series(subject);
    Batch rows = subject.fit(predictions.rows());
    Column own = rows.column(label.get().name()).orElseThrow();
    found.entrySet().removeIf(one -> isSettled(own, one.getKey(), one.getValue()));
    int[] chosen = found.keySet().stream().mapToInt(Integer::intValue).toArray();
    SeriesState state = progress.of(subject);
    Optional<long[]> places = places(series, predictions, chosen, state);
    if (places.isEmpty()) {
      return;
    }
    Batch filled = Labels.fill(rows, label.get(), found);
    series
        .cut(rows, predictions.logged().header(), chosen, places.get())
        .forEach(
            (span, group) -> {
              WindowBuilder window = windows.open(series, span, batch.sequence() - 1);
              window.touched(batch.sequence());
              if (isCorrection(found, group)) {
                windows.correct(series, span, batch.sequence());
              } else {
                window.label(filled.select(group));
              }
              state.touch(
                  span, window.timesJudged() > 0, batch.header().receivedAt().toEpochMilli());
            });
  }

  /** A row that brought its own label keeps it, unless this one corrects it. */
  private static boolean isSettled(Column own, int row, Labels.Found label) {
    return label.revision() == 0 && Labels.isThere(own, row);
  }

  private static boolean isCorrection(Map<Integer, Labels.Found> found, int[] rows) {
    for (int row : rows) {
      Labels.Found label = found.get(row);
      if (label != null && label.revision() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The places of the rows in a series of counted rows; empty if their windows were let go. */
  private Optional<long[]> places(
      Series series, LogBatches.Read predictions, int[] chosen, SeriesState state) {
    if (!(series.rule() instanceof WindowRule.Count count)) {
      return Optional.of(new long[0]);
    }
    Optional<Long> first =
        new CountedPlaces(windows, series, count.rows(), state.rows)
            .firstOf(predictions.logged().sequence());
    Map<Integer, Integer> inBatch = predictions.places();
    return first.map(
        place -> {
          long[] places = new long[chosen.length];
          for (int i = 0; i < chosen.length; i++) {
            places[i] = place + inBatch.getOrDefault(chosen[i], 0);
          }
          return places;
        });
  }
}
