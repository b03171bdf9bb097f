/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import java.util.ArrayList;
import java.util.List;

/** Names of numeric bins as people read them. Stateless. */
public final class BinLabels {

  private BinLabels() {}

  /** {@code ≤ 1}, {@code (1, 2]}, {@code > 2}; a bin that can hold one value only is that value. */
  public static List<String> ofEdges(double[] edges) {
    if (edges.length == 0) {
      return List.of("any value");
    }
    List<String> labels = new ArrayList<>(edges.length + 1);
    labels.add(isFirstValueAlone(edges) ? "< " + text(edges[1]) : "≤ " + text(edges[0]));
    for (int edge = 1; edge < edges.length; edge++) {
      boolean oneValue = Math.nextUp(edges[edge - 1]) == edges[edge];
      String to = text(edges[edge]);
      labels.add(oneValue ? to : "(" + text(edges[edge - 1]) + ", " + to + "]");
    }
    labels.add("> " + text(edges[edges.length - 1]));
    return labels;
  }

  private static boolean isFirstValueAlone(double[] edges) {
    return edges.length > 1 && Math.nextUp(edges[0]) == edges[1];
  }

  private static String text(double edge) {
    String text = Double.toString(edge);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
