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
    out.writeMap(
        parts.frequent().counts(),
        (value, count) -> {
          out.writeDouble(value);
          out.writeCount(count);
        });
    out.writeCount(parts.budget());
    out.writeOptional(parts.values(), values -> out.writeDoubles(values.sorted()));
    out.writeOptional(
        parts.gridCounts(),
        counted -> {
          out.writeDoubles(counted.grid().edges());
          out.writeCounts(counted.counts());
        });
  }

  static NumericSummary read(ByteReader in) {
    return NumericSummary.of(
        new NumericParts(
            in.readCount(),
            readMoments(in),
            in.readCount(),
            in.readCount(),
            readFrequent(in),
            in.readInt(),
            in.readOptional(() -> ExactValues.ofSorted(in.readDoubles())),
            in.readOptional(
                () -> new GridCounts(Grid.ofEdges(in.readDoubles()), in.readCounts()))));
  }

  private static void write(Moments moments, ByteWriter out) {
    out.writeCount(moments.count());
    out.writeFigures(moments.mean(), moments.m2());
    out.writeFigures(moments.min(), moments.max());
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
    return new ValueCounts(in.readMap(Double.BYTES + 1, in::readDouble, in::readCount), complete);
  }
}
