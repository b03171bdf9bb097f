/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.stats.performance.Offered;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.sums.ErrorSums;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.SortedMap;

/** The stored form of predictions and labels that are numbers. */
final class RegressionForm {

  /** The least bytes of a block: its key, count, unit and six figures. */
  private static final int BLOCK_BYTES = 3 + 6 * Double.BYTES;

  private RegressionForm() {}

  static void write(RegressionOutcomes outcomes, ByteWriter out) {
    write(outcomes.offered(), out);
    out.writeCount(outcomes.infinite());
    write(outcomes.errors(), out);
    write(outcomes.labels(), out);
    write(outcomes.days(), out);
    write(outcomes.hours(), out);
    out.writeCount(outcomes.budget());
    out.writeOptional(outcomes.exact(), rows -> write(rows, out));
  }

  static RegressionOutcomes read(ByteReader in) {
    return new RegressionOutcomes(
        readOffered(in),
        in.readCount(),
        readErrors(in),
        readLabels(in),
        readBlocks(in),
        readBlocks(in),
        in.readInt(),
        in.readOptional(() -> readRows(in)));
  }

  static void write(Offered offered, ByteWriter out) {
    out.writeCount(offered.rows());
    out.writeCount(offered.predictions());
    out.writeCount(offered.labels());
  }

  static Offered readOffered(ByteReader in) {
    return new Offered(in.readCount(), in.readCount(), in.readCount());
  }

  private static void write(ErrorSums sums, ByteWriter out) {
    out.writeCount(sums.count());
    out.writeSigned(sums.exponent());
    out.writeFigures(sums.signed(), sums.signedRest(), sums.absolute());
    out.writeFigures(sums.squares(), sums.fourths(), sums.largest());
  }

  private static ErrorSums readErrors(ByteReader in) {
    long count = in.readCount();
    int exponent = Math.toIntExact(in.readSigned());
    double[] sums = in.readFigures(6);
    return new ErrorSums(count, exponent, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static void write(LabelSums sums, ByteWriter out) {
    out.writeCount(sums.count());
    out.writeSigned(sums.exponent());
    out.writeFigures(sums.mean(), sums.deviations(), sums.smallest(), sums.largest());
    out.writeFigures(sums.absolute(), sums.percentage(), sums.symmetric());
    out.writeCount(sums.nearZero());
  }

  private static LabelSums readLabels(ByteReader in) {
    long count = in.readCount();
    int exponent = Math.toIntExact(in.readSigned());
    double[] sums = in.readFigures(7);
    return new LabelSums(
        count,
        exponent,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5],
        sums[6],
        in.readCount());
  }

  private static void write(SortedMap<Long, ErrorSums> blocks, ByteWriter out) {
    out.writeMap(
        blocks,
        (block, sums) -> {
          out.writeSigned(block);
          write(sums, out);
        });
  }

  private static SortedMap<Long, ErrorSums> readBlocks(ByteReader in) {
    return in.readMap(BLOCK_BYTES, in::readSigned, () -> readErrors(in));
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
