/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.inference.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Corrections for many tests; only Benjamini and Hochberg's is there. */
final class MultipleTestingAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "multiple_testing";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of("bh", "adjusted", "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    double[] adjusted = BenjaminiHochberg.adjust(c.sample("p"));
    if (!field.equals("bh")) {
      return adjusted;
    }
    List<Integer> reject = new ArrayList<>();
    for (boolean rejected : BenjaminiHochberg.reject(c.sample("p"), c.number("alpha"))) {
      reject.add(rejected ? 1 : 0);
    }
    return Map.of("adjusted", adjusted, "reject", reject);
  }
}
