/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.LabelRows;
import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.profile.codec.BatchCodec;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TextColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Makes a window from the log alone, as it was known at some batch. One thread. */
public final class WindowRebuild {

  private static final int BATCHES = 64;
  private static final long BYTES = 8L << 20;

  private final BatchLog log;
  private final Series series;
  private final WindowKey key;
  private final Map<Hash, Labels.Found> labels = new HashMap<>();

  /** A maker of that window of the series. */
  public WindowRebuild(BatchLog log, Series series, WindowKey key) {
    this.log = log;
    this.series = series;
    this.key = key;
  }

  /**
   * The window of the batches from one to another, both among them.
   *
   * @param like says how often the window was judged, and of counted rows which places batches have
   */
  public WindowBuilder run(
      Optional<CountedReference> reference, WindowState like, long first, long last) {
    if (series.subject().idColumn().isPresent()) {
      scan(first, last, this::gather);
    }
    WindowState none =
        WindowState.empty(
            like.judged(),
            reference.map(CountedReference::number).orElse(0L),
            series.subject().form());
    WindowBuilder window = new WindowBuilder(series.subject(), key, reference, none);
    scan(first, last, batch -> add(batch, like.places(), window));
    return window;
  }

  private void scan(long first, long last, Consumer<LoggedBatch> sink) {
    long read = first - 1;
    while (read < last) {
      List<LoggedBatch> batches = log.after(key.version().model(), read, BATCHES, BYTES);
      if (batches.isEmpty()) {
        return;
      }
      for (LoggedBatch batch : batches) {
        if (batch.sequence() <= last) {
          sink.accept(batch);
        }
      }
      read = batches.get(batches.size() - 1).sequence();
    }
  }

  private void gather(LoggedBatch batch) {
    if (batch.header().kind() != BatchKind.LABELS) {
      return;
    }
    LogBatches.Read read = read(batch);
    LabelRows rows = LabelRows.of(read.rows());
    for (int row : read.counted()) {
      Labels.Found found = new Labels.Found(rows, row, rows.revision(row), batch.sequence());
      labels.merge(rows.id(row), found, (old, next) -> next.replaces(old) ? next : old);
    }
  }

  private static LogBatches.Read read(LoggedBatch batch) {
    return new LogBatches.Read(batch, BatchCodec.decode(batch.payload().array()));
  }

  private void add(LoggedBatch batch, SortedMap<Long, Long> places, WindowBuilder window) {
    BatchHeader header = batch.header();
    boolean counted = !places.isEmpty();
    boolean mine =
        header.kind() == BatchKind.PREDICTIONS
            && header.version().equals(key.version())
            && header.role() == key.role()
            && (!counted || places.containsKey(batch.sequence()));
    if (!mine) {
      return;
    }
    LogBatches.Read read = read(batch);
    Batch rows = series.subject().fit(read.rows());
    int[] chosen = read.counted();
    long firstPlace = places.getOrDefault(batch.sequence(), 0L);
    int[] inside =
        series
            .cut(rows, header, chosen, places(firstPlace, chosen.length))
            .getOrDefault(Span.of(key), new int[0]);
    if (inside.length > 0) {
      window.touched(batch.sequence());
      if (counted) {
        window.placed(batch.sequence(), firstPlace);
      }
      window.add(labelled(read, rows, inside, window).select(inside));
    }
  }

  /** The places of so many rows, from one on. */
  public static long[] places(long first, int rows) {
    long[] places = new long[rows];
    for (int i = 0; i < rows; i++) {
      places[i] = first + i;
    }
    return places;
  }

  private Batch labelled(LogBatches.Read read, Batch rows, int[] inside, WindowBuilder window) {
    if (labels.isEmpty()) {
      return rows;
    }
    Map<Integer, Hash> ids = ids(series, read.rows());
    Map<Integer, Labels.Found> found = new HashMap<>();
    for (int row : inside) {
      Labels.Found label = ids.containsKey(row) ? labels.get(ids.get(row)) : null;
      if (label != null) {
        found.put(row, label);
        window.touched(label.sequence());
      }
    }
    return series.labelled(rows, found);
  }

  /** The hashes of the rows' ids, by row. */
  public static Map<Integer, Hash> ids(Series series, Batch rows) {
    Map<Integer, Hash> ids = new HashMap<>();
    Optional<TextColumn> names =
        series
            .subject()
            .idColumn()
            .flatMap(rows::column)
            .filter(TextColumn.class::isInstance)
            .map(TextColumn.class::cast);
    for (int row = 0; names.isPresent() && row < rows.rows(); row++) {
      String name = names.get().values()[row];
      if (name != null) {
        ids.put(row, Hash.of(name));
      }
    }
    return ids;
  }
}
