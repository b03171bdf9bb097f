/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.sums.ErrorSums;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored form of predictions and labels that are numbers. */
final class RegressionForm {

  /** The least bytes of a block: its key, count, unit and six figures. */
  private static final int BLOCK_BYTES = 3 + 6 * Double.BYTES;

  private RegressionForm() {}

  static void write(RegressionOutcomes outcomes, ByteWriter out) {
    out.writeCount(outcomes.rows());
    out.writeCount(outcomes.infinite());
    write(outcomes.errors(), out);
    write(outcomes.labels(), out);
    write(outcomes.days(), out);
    write(outcomes.hours(), out);
    out.writeCount(outcomes.budget());
    out.writeFlag(outcomes.exact().isPresent());
    outcomes.exact().ifPresent(rows -> write(rows, out));
  }

  static RegressionOutcomes read(ByteReader in) {
    return new RegressionOutcomes(
        in.readCount(),
        in.readCount(),
        readErrors(in),
        readLabels(in),
        readBlocks(in),
        readBlocks(in),
        in.readInt(),
        in.readFlag() ? Optional.of(readRows(in)) : Optional.empty());
  }

  private static void write(ErrorSums sums, ByteWriter out) {
    out.writeCount(sums.count());
    out.writeSigned(sums.exponent());
    out.writeDouble(sums.signed());
    out.writeDouble(sums.signedRest());
    out.writeDouble(sums.absolute());
    out.writeDouble(sums.squares());
    out.writeDouble(sums.fourths());
    out.writeDouble(sums.largest());
  }

  private static ErrorSums readErrors(ByteReader in) {
    return new ErrorSums(
        in.readCount(),
        Math.toIntExact(in.readSigned()),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble());
  }

  private static void write(LabelSums sums, ByteWriter out) {
    out.writeCount(sums.count());
    out.writeSigned(sums.exponent());
    out.writeDouble(sums.mean());
    out.writeDouble(sums.deviations());
    out.writeDouble(sums.smallest());
    out.writeDouble(sums.largest());
    out.writeDouble(sums.absolute());
    out.writeDouble(sums.percentage());
    out.writeDouble(sums.symmetric());
    out.writeCount(sums.nearZero());
  }

  private static LabelSums readLabels(ByteReader in) {
    return new LabelSums(
        in.readCount(),
        Math.toIntExact(in.readSigned()),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readCount());
  }

  private static void write(SortedMap<Long, ErrorSums> blocks, ByteWriter out) {
    out.writeCount(blocks.size());
    blocks.forEach(
        (block, sums) -> {
          out.writeSigned(block);
          write(sums, out);
        });
  }

  private static SortedMap<Long, ErrorSums> readBlocks(ByteReader in) {
    int size = in.readLength(BLOCK_BYTES);
    SortedMap<Long, ErrorSums> blocks = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      blocks.put(in.readSigned(), readErrors(in));
    }
    return blocks;
  }

  private static void write(RegressionRows rows, ByteWriter out) {
    out.writeDoubles(rows.predictions());
    out.writeDoubles(rows.labels());
    for (long time : rows.epochMillis()) {
      out.writeSigned(time);
    }
  }

  private static RegressionRows readRows(ByteReader in) {
    double[] predictions = in.readDoubles();
    double[] labels = in.readDoubles();
    long[] times = new long[labels.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = in.readSigned();
    }
    return new RegressionRows(predictions, labels, times);
  }
}
