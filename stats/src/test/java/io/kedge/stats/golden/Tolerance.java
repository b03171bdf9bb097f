/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** How far a number may be from the wanted one: {@code max(abs, rel max(|got|, |want|))}. */
record Tolerance(double rel, double abs) {

  static Tolerance of(JsonNode node) {
    return new Tolerance(node.path("rel").asDouble(0), node.path("abs").asDouble(0));
  }

  boolean accepts(double got, double want) {
    if (Double.isNaN(got) || Double.isNaN(want)) {
      return Double.isNaN(got) && Double.isNaN(want);
    }
    if (Double.isInfinite(got) || Double.isInfinite(want)) {
      return got == want;
    }
    // halved, because the difference of two large numbers of opposite sign overflows
    double gap = Math.abs(got / 2 - want / 2) * 2;
    return gap <= Math.max(abs, rel * Math.max(Math.abs(got), Math.abs(want)));
  }
}
