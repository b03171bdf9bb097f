/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.ClassPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** How often each class was predicted as each class, with the sums by class. Immutable. */
public final class Confusion {

  private final List<String> classes;
  private final Map<String, Integer> index = new HashMap<>();
  private final SortedMap<ClassPair, Long> cells;
  private final long[] support;
  private final long[] predicted;
  private final long[] hits;
  private final long total;

  private Confusion(List<String> classes, SortedMap<ClassPair, Long> cells) {
    this.classes = List.copyOf(classes);
    this.cells = cells;
    for (String name : this.classes) {
      index.put(name, index.size());
    }
    support = new long[index.size()];
    predicted = new long[index.size()];
    hits = new long[index.size()];
    long rows = 0;
    for (Map.Entry<ClassPair, Long> cell : cells.entrySet()) {
      long count = cell.getValue();
      support[indexOf(cell.getKey().label())] += count;
      predicted[indexOf(cell.getKey().prediction())] += count;
      hits[indexOf(cell.getKey().label())] += cell.getKey().hit() ? count : 0;
      rows += count;
    }
    total = rows;
  }

  /** The table of counted cells; classes are those of the cells and the further ones, by name. */
  public static Confusion of(SortedMap<ClassPair, Long> cells, Collection<String> furtherClasses) {
    SortedSet<String> names = new TreeSet<>(furtherClasses);
    for (ClassPair cell : cells.keySet()) {
      names.add(cell.label());
      names.add(cell.prediction());
    }
    return new Confusion(new ArrayList<>(names), cells);
  }

  /**
   * The table of single rows.
   *
   * @param classes all classes, in the order that tables show
   * @throws IllegalArgumentException if the lengths differ, or a label or prediction is not among
   *     the classes
   */
  public static Confusion of(List<String> classes, List<String> labels, List<String> predictions) {
    if (labels.size() != predictions.size()) {
      throw new IllegalArgumentException(
          "labels and predictions must have one length, but had %d and %d"
              .formatted(labels.size(), predictions.size()));
    }
    SortedMap<ClassPair, Long> cells = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      cells.merge(new ClassPair(labels.get(i), predictions.get(i)), 1L, Long::sum);
    }
    return new Confusion(classes, cells);
  }

  /** The classes, in order. */
  public List<String> classes() {
    return classes;
  }

  /** The position of a class. */
  int indexOf(String name) {
    Integer found = index.get(name);
    if (found == null) {
      throw new IllegalArgumentException("class must be one of " + classes + ", but was " + name);
    }
    return found;
  }

  /** The counted cells. */
  SortedMap<ClassPair, Long> cells() {
    return cells;
  }

  /** Rows that truly belong to each class. */
  public long[] support() {
    return support.clone();
  }

  /** Rows that were predicted as each class. */
  public long[] predicted() {
    return predicted.clone();
  }

  /** Rows of each class that were predicted right. */
  public long[] hits() {
    return hits.clone();
  }

  /** Rows that were predicted right. */
  public long right() {
    return LongStream.of(hits).sum();
  }

  /** The rows right by chance, times all rows: Σ support · predicted over the classes. */
  double chance() {
    double sum = 0;
    for (int k = 0; k < support.length; k++) {
      sum += (double) support[k] * predicted[k];
    }
    return sum;
  }

  /** All rows. */
  public long total() {
    return total;
  }

  /** The full table: true classes down, predicted classes across. Memory grows with its square. */
  public long[][] matrix() {
    long[][] matrix = new long[classes.size()][classes.size()];
    cells.forEach(
        (cell, count) -> matrix[indexOf(cell.label())][indexOf(cell.prediction())] += count);
    return matrix;
  }
}
