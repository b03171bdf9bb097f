/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.sketch.Moments;
import io.kedge.stats.summary.ExactValues;
import io.kedge.stats.summary.GridCounts;
import io.kedge.stats.summary.NumericParts;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.ValueCounts;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored form of a numeric summary. */
final class NumericForm {

  private NumericForm() {}

  static void write(NumericSummary summary, ByteWriter out) {
    NumericParts parts = summary.parts();
    out.writeCount(parts.missing());
    write(parts.moments(), out);
    out.writeCount(parts.negativeInfinities());
    out.writeCount(parts.positiveInfinities());
    out.writeFlag(parts.frequent().complete());
    out.writeCount(parts.frequent().counts().size());
    parts
        .frequent()
        .counts()
        .forEach(
            (value, count) -> {
              out.writeDouble(value);
              out.writeCount(count);
            });
    out.writeCount(parts.budget());
    out.writeFlag(parts.values().isPresent());
    parts.values().ifPresent(values -> out.writeDoubles(values.sorted()));
    out.writeFlag(parts.gridCounts().isPresent());
    parts
        .gridCounts()
        .ifPresent(
            counted -> {
              out.writeDoubles(counted.grid().edges());
              out.writeCounts(counted.counts());
            });
  }

  static NumericSummary read(ByteReader in) {
    long missing = in.readCount();
    Moments moments = readMoments(in);
    long negativeInfinities = in.readCount();
    long positiveInfinities = in.readCount();
    ValueCounts frequent = readFrequent(in);
    int budget = in.readInt();
    Optional<ExactValues> values =
        in.readFlag() ? Optional.of(ExactValues.ofSorted(in.readDoubles())) : Optional.empty();
    Optional<GridCounts> counted =
        in.readFlag()
            ? Optional.of(new GridCounts(Grid.ofEdges(in.readDoubles()), in.readCounts()))
            : Optional.empty();
    return NumericSummary.of(
        new NumericParts(
            missing,
            moments,
            negativeInfinities,
            positiveInfinities,
            frequent,
            budget,
            values,
            counted));
  }

  private static void write(Moments moments, ByteWriter out) {
    out.writeCount(moments.count());
    out.writeDouble(moments.mean());
    out.writeDouble(moments.m2());
    out.writeDouble(moments.min());
    out.writeDouble(moments.max());
    out.writeDouble(moments.meanTail());
  }

  private static Moments readMoments(ByteReader in) {
    return new Moments(
        in.readCount(),
        in.readFinite(),
        in.readFinite(),
        in.readDouble(),
        in.readDouble(),
        in.readFinite());
  }

  private static ValueCounts readFrequent(ByteReader in) {
    boolean complete = in.readFlag();
    int size = in.readLength(Double.BYTES + 1);
    SortedMap<Double, Long> counts = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      counts.put(in.readDouble(), in.readCount());
    }
    return new ValueCounts(counts, complete);
  }
}
