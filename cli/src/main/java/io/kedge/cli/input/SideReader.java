/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.Profile;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the rows of one side of a table into profiles, one batch at a time. One thread. */
public final class SideReader {

  private final Table table;
  private final Schema schema;
  private final Optional<Split> split;
  private final Progress progress;

  /** A reader of the table's rows; all of them when there is no split. */
  public SideReader(Table table, Schema schema, Optional<Split> split, Progress progress) {
    this.table = table;
    this.schema = schema;
    this.split = split;
    this.progress = progress;
  }

  /**
   * The profiles of calendar windows.
   *
   * @param profiles one a window from the first to the last that had rows, in the order of time;
   *     those between them that had none are empty
   * @param withoutTime rows that had no time and are in no window
   * @param gapsLeftOut whether windows without rows are not among the profiles, being too many
   */
  public record Windows(
      SortedMap<TimeWindow, Profile> profiles, long withoutTime, boolean gapsLeftOut) {}

  /** Adds every row of one side to the profiler. */
  public void into(Profiler profiler, boolean reference) {
    rows(reference, profiler::add);
  }

  /**
   * Demands a column of times to cut windows by.
   *
   * @throws InvalidInputException if the schema has none
   */
  public static Field requireTime(Table table, Schema schema) {
    return schema
        .first(Role.TIME)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "cli.no_time_column",
                    table.name()
                        + " has no column of times to cut windows by; name it with"
                        + " --time-column, or leave out --by"));
  }

  /**
   * The profiles of the current rows, window by window.
   *
   * @throws InvalidInputException if the schema has no time column
   */
  public Windows windows(CalendarUnit unit, Supplier<Profiler> profilers) {
    String time = requireTime(table, schema).name();
    WindowedReader dealer = new WindowedReader(unit, time);
    SortedMap<TimeWindow, Profiler> open = new TreeMap<>();
    rows(
        false,
        batch ->
            dealer.deal(
                batch,
                (window, rows) -> open.computeIfAbsent(window, w -> profilers.get()).add(rows)));
    Gaps gaps = Gaps.between(unit, new TreeSet<>(open.keySet()));
    SortedMap<TimeWindow, Profile> profiles = new TreeMap<>();
    open.forEach((window, profiler) -> profiles.put(window, profiler.profile()));
    Profile nothing = profilers.get().profile();
    gaps.windows().forEach(window -> profiles.put(window, nothing));
    return new Windows(profiles, dealer.withoutTime(), gaps.tooMany());
  }

  /** Hands over every row of one side, batch by batch. */
  public void rows(boolean reference, Consumer<Batch> sink) {
    long rows = 0;
    try (TableReader reader = table.read(schema)) {
      for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
        Batch batch = next.get();
        rows += batch.rows();
        progress.reading(table.name(), reader, rows);
        if (split.isPresent()) {
          int[] positions = split.get().positions(batch, reference);
          if (positions.length > 0) {
            sink.accept(positions.length == batch.rows() ? batch : batch.select(positions));
          }
        } else {
          sink.accept(batch);
        }
      }
    } finally {
      progress.done();
    }
  }
}
