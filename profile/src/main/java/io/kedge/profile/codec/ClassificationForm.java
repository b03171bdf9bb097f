/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.stats.performance.ClassPair;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.Offered;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.sums.LossSums;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The stored form of predictions and labels that are classes. */
final class ClassificationForm {

  private ClassificationForm() {}

  static void write(ClassificationOutcomes outcomes, ByteWriter out) {
    List<String> classes = outcomes.classes();
    out.writeText(outcomes.task().wireName());
    out.writeOptional(outcomes.declaredPositive(), out::writeText);
    RegressionForm.write(outcomes.offered(), out);
    out.writeCount(classes.size());
    classes.forEach(out::writeText);
    write(outcomes.counts(), classes, out);
    writeBlocks(outcomes.days(), classes, out);
    writeBlocks(outcomes.hours(), classes, out);
    out.writeMap(
        outcomes.scores(),
        (label, scores) -> {
          out.writeCount(Collections.binarySearch(classes, label));
          write(scores, out);
        });
    out.writeCount(outcomes.budget());
    out.writeFlag(outcomes.exactScores());
  }

  static ClassificationOutcomes read(ByteReader in) {
    Task task = in.readNamed("task", Task.values(), Task::wireName);
    Optional<String> positive = in.readOptional(in::readText);
    Offered offered = RegressionForm.readOffered(in);
    String[] classes = new String[in.readLength(1)];
    Arrays.setAll(classes, i -> in.readText());
    return new ClassificationOutcomes(
        task,
        positive,
        offered,
        readCells(classes, in),
        readBlocks(classes, in),
        readBlocks(classes, in),
        readScores(classes, in),
        in.readInt(),
        in.readFlag());
  }

  private static void write(
      SortedMap<ClassPair, Long> cells, List<String> classes, ByteWriter out) {
    out.writeMap(
        cells,
        (pair, count) -> {
          out.writeCount(Collections.binarySearch(classes, pair.label()));
          out.writeCount(Collections.binarySearch(classes, pair.prediction()));
          out.writeCount(count);
        });
  }

  private static SortedMap<ClassPair, Long> readCells(String[] classes, ByteReader in) {
    return in.readMap(
        3, () -> new ClassPair(readName(classes, in), readName(classes, in)), in::readCount);
  }

  private static String readName(String[] classes, ByteReader in) {
    int index = in.readInt();
    if (index >= classes.length) {
      throw ByteReader.corrupt("a class is not listed");
    }
    return classes[index];
  }

  private static void writeBlocks(
      SortedMap<Long, SortedMap<ClassPair, Long>> blocks, List<String> classes, ByteWriter out) {
    out.writeMap(
        blocks,
        (block, cells) -> {
          out.writeSigned(block);
          write(cells, classes, out);
        });
  }

  private static SortedMap<Long, SortedMap<ClassPair, Long>> readBlocks(
      String[] classes, ByteReader in) {
    return in.readMap(2, in::readSigned, () -> readCells(classes, in));
  }

  private static void write(LabelScores scores, ByteWriter out) {
    out.writeCount(scores.count());
    out.writeCount(scores.outside());
    out.writeCounts(scores.cells());
    out.writeCounts(scores.bins());
    out.writeDoubles(scores.binSums());
    write(scores.logIfPositive(), out);
    write(scores.logIfNegative(), out);
    write(scores.squareIfPositive(), out);
    write(scores.squareIfNegative(), out);
    out.writeOptional(scores.exact(), out::writeDoubles);
  }

  private static SortedMap<String, LabelScores> readScores(String[] classes, ByteReader in) {
    return in.readMap(LabelScores.CELLS, () -> readName(classes, in), () -> readScores(in));
  }

  private static LabelScores readScores(ByteReader in) {
    LabelScores scores =
        new LabelScores(
            in.readCount(),
            in.readCount(),
            in.readCounts(),
            in.readCounts(),
            in.readDoubles(),
            readSums(in),
            readSums(in),
            readSums(in),
            readSums(in),
            in.readOptional(in::readDoubles));
    requireCells(scores);
    return scores;
  }

  private static void requireCells(LabelScores scores) {
    if (scores.cells().length != LabelScores.CELLS
        || scores.bins().length != LabelScores.BINS
        || scores.binSums().length != LabelScores.BINS) {
      throw ByteReader.corrupt("scores are counted on other cells");
    }
  }

  private static void write(LossSums sums, ByteWriter out) {
    out.writeDouble(sums.sum());
    out.writeDouble(sums.squares());
  }

  private static LossSums readSums(ByteReader in) {
    return new LossSums(in.readDouble(), in.readDouble());
  }
}
