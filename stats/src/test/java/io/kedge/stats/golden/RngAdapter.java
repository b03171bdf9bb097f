/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.math.Sums;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** The seeded generator, its recipes and its permutation. */
final class RngAdapter implements FamilyAdapter {

  private static final int RAW_DRAWS = 6;

  @Override
  public String family() {
    return "rng";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of("raw_hex", "u01", "values", "hash31", "first", "last", "sum", "permutation");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    return switch (field) {
      case "raw_hex" -> rawHex(new SplitMix64(c.seed("seed")));
      case "u01" -> new SplitMix64(c.seed("seed")).doubles(RAW_DRAWS).toArray();
      case "permutation" -> new SplitMix64(c.seed("seed")).permutation((int) c.number("n"));
      case "values" -> c.sample();
      case "hash31" -> Recipes.hash31(c.sample());
      case "first" -> Arrays.copyOf(c.sample(), 3);
      case "last" -> c.sample()[c.sample().length - 1];
      case "sum" -> Sums.sum(c.sample());
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object rawHex(SplitMix64 generator) {
    return IntStream.range(0, RAW_DRAWS)
        .mapToObj(i -> String.format("%016x", generator.nextLong()))
        .toList();
  }
}
