/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Rows of a made-up model of prices, in the order of time, drifting in their second half. */
public final class History {

  /** Its columns. */
  public static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("id", Kind.CATEGORICAL, Role.ID, "declared"),
              new Field("at", Kind.TIME, Role.TIME, "declared"),
              new Field("size", Kind.NUMERIC, Role.FEATURE, "declared"),
              new Field("place", Kind.CATEGORICAL, Role.FEATURE, "declared"),
              new Field("guess", Kind.NUMERIC, Role.PREDICTION, "declared"),
              new Field("price", Kind.NUMERIC, Role.LABEL, "declared")));

  /** When its first day begins. */
  public static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

  final String[] ids;
  final long[] times;
  final double[] sizes;
  final @Nullable String[] places;
  final double[] guesses;
  final double[] prices;

  /** So many rows over so many days. */
  public History(int rows, int days, RandomGenerator random) {
    ids = new String[rows];
    times = new long[rows];
    sizes = new double[rows];
    places = new @Nullable String[rows];
    guesses = new double[rows];
    prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      boolean drifted = row > rows / 2;
      ids[row] = "row-" + row;
      times[row] = START.toEpochMilli() + days * 86_400_000L / rows * row;
      sizes[row] = random.nextGaussian() + (drifted ? 0.6 : 0);
      places[row] = random.nextInt(20) == 0 ? null : "p" + random.nextInt(drifted ? 5 : 4);
      guesses[row] = 10 * sizes[row] + random.nextGaussian();
      prices[row] = 10 * sizes[row] + (drifted ? 3 : 1) * random.nextGaussian();
    }
  }

  /** The same 1,500 rows each time, over five days. */
  public static History present() {
    return new History(1_500, 5, new SplitMix64(2));
  }

  /** The profile of 2,000 earlier rows, as an offline comparison makes it. */
  public static Profile past() {
    Profiler profiler =
        Profiler.forReference(SCHEMA, ProfileOptions.defaults(), Optional.of(Task.REGRESSION));
    profiler.add(new History(2_000, 5, new SplitMix64(1)).whole(true));
    return profiler.frozenProfile();
  }

  /** How many rows there are. */
  public int rows() {
    return ids.length;
  }

  /** Rows as a batch; with the label, or without. */
  public Batch batch(int from, int to, boolean labelled) {
    int[] rows = new int[to - from];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = from + i;
    }
    return whole(labelled).select(rows);
  }

  /** All rows. */
  public Batch whole(boolean labelled) {
    List<Column> columns = new ArrayList<>();
    columns.add(new TextColumn("id", ids));
    columns.add(new TimeColumn("at", times));
    columns.add(new NumericColumn("size", sizes));
    columns.add(new TextColumn("place", places));
    columns.add(new NumericColumn("guess", guesses));
    if (labelled) {
      columns.add(new NumericColumn("price", prices));
    }
    return Batch.of(columns);
  }

  /** Labels of some rows. */
  public Batch labels(int... rows) {
    return Batch.of(List.of(new TextColumn("id", ids), new NumericColumn("label", prices)))
        .select(rows);
  }
}
