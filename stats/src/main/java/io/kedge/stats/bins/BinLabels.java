/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Names of numeric bins as people read them, each written when it is asked for: figures in words
 * cost more than the statistics on the bins. Immutable.
 */
public final class BinLabels extends AbstractList<String> implements RandomAccess {

  private final double[] edges;

  private BinLabels(double[] edges) {
    this.edges = edges;
  }

  /**
   * {@code ≤ 1}, {@code (1, 2]}, {@code > 2}; a bin that can hold one value only is that value.
   *
   * @param edges the inner edges, ascending; by agreement not changed afterwards
   */
  public static List<String> ofEdges(double[] edges) {
    return new BinLabels(edges);
  }

  /** One more than there are edges. */
  @Override
  public int size() {
    return edges.length + 1;
  }

  @Override
  public String get(int bin) {
    if (bin < 0 || bin > edges.length) {
      throw new IndexOutOfBoundsException(bin);
    }
    if (edges.length == 0) {
      return "any value";
    }
    if (bin == edges.length) {
      return "> " + text(edges[bin - 1]);
    }
    if (bin == 0) {
      return isFirstValueAlone() ? "< " + text(edges[1]) : "≤ " + text(edges[0]);
    }
    boolean oneValue = Math.nextUp(edges[bin - 1]) == edges[bin];
    String to = text(edges[bin]);
    return oneValue ? to : "(" + text(edges[bin - 1]) + ", " + to + "]";
  }

  private boolean isFirstValueAlone() {
    return edges.length > 1 && Math.nextUp(edges[0]) == edges[1];
  }

  /** A value in words: {@code 3}, {@code 0.25}. */
  static String text(double edge) {
    String text = Double.toString(edge);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
