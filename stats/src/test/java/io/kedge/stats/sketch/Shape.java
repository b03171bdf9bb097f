/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Seeded samples of the shapes that columns have, kind and unkind. */
public enum Shape {
  NORMAL(Random::nextGaussian),
  LOGNORMAL(random -> Math.exp(4 * random.nextGaussian())),
  TIED(random -> Math.rint(3 * random.nextGaussian())),
  CENTS(random -> Math.rint(1e4 * random.nextGaussian()) / 100),
  ZERO_INFLATED(random -> random.nextDouble() < 0.6 ? 0.0 : random.nextGaussian()),
  MOSTLY_MAXIMUM(random -> random.nextDouble() < 0.95 ? 100.0 : 100 * random.nextDouble()),
  CONSTANT(random -> 42.0),
  ZEROS_OF_BOTH_SIGNS(random -> random.nextBoolean() ? -0.0 : 0.0),
  INFINITE_AT_TIMES(Shape::gaussianOrInfinite),
  ONLY_INFINITE(
      random -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY),
  SUBNORMAL(random -> (random.nextInt(2_001) - 1_000) * Double.MIN_VALUE),
  EXTREME(random -> Math.scalb(random.nextGaussian(), random.nextInt(2_040) - 1_022)),
  HUGE(random -> (random.nextDouble() - 0.5) * Double.MAX_VALUE * 2),
  FAR_FROM_ZERO(random -> 1e12 + random.nextGaussian());

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final ToDoubleFunction<Random> value;

  Shape(ToDoubleFunction<Random> value) {
    this.value = value;
  }

  /** That many values, always the same for a seed. */
  public double[] sample(int size, long seed) {
    Random random = new Random(seed);
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = value.applyAsDouble(random);
    }
    return sample;
  }

  private static double gaussianOrInfinite(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Double.NEGATIVE_INFINITY;
      case 1 -> Double.POSITIVE_INFINITY;
      default -> random.nextGaussian();
    };
  }
}
