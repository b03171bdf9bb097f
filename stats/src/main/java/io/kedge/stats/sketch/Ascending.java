/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import java.util.Arrays;

/** Edges being collected, each greater than the one before. One thread. */
final class Ascending {

  private final double[] edges;
  private int size;

  Ascending(int capacity) {
    edges = new double[capacity];
  }

  /** Appends the edge unless it is at most the last one. */
  void add(double edge) {
    if (size == 0 || edge > edges[size - 1]) {
      edges[size++] = edge + 0.0;
    }
  }

  /** Appends the edge and before it the number just below, unless it is at most the last one. */
  void addAlone(double edge) {
    if (size == 0 || edge > edges[size - 1]) {
      add(Math.nextDown(edge));
      add(edge);
    }
  }

  /** Inserts the number just below the last edge, unless it is there. */
  void insertBelowLast() {
    double last = edges[--size];
    add(Math.nextDown(last));
    add(last);
  }

  double last() {
    return edges[size - 1];
  }

  double[] toArray() {
    return Arrays.copyOf(edges, size);
  }
}
