/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.bench;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Seeded arrays of the shapes that columns have. */
public final class Samples {

  /** Arrays dealt out by turn, so that the branch predictor cannot learn one by heart. */
  static final int TURNS = 20;

  private Samples() {}

  /** How values are spread. */
  public enum Shape {
    NORMAL(Samples::gauss),
    LOGNORMAL(random -> Math.exp(gauss(random))),
    TIED(random -> Math.floor(4 * gauss(random))),
    ZEROS(random -> random.nextDouble() < 0.6 ? 0 : gauss(random));

    private final ToDoubleFunction<SplittableRandom> draw;

    Shape(ToDoubleFunction<SplittableRandom> draw) {
      this.draw = draw;
    }

    /** One array of the shape, moved by {@code shift}. */
    double[] array(int length, long seed, double shift) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] values = new double[length];
      for (int i = 0; i < length; i++) {
        values[i] = draw.applyAsDouble(random) + shift;
      }
      return values;
    }

    /** {@link #TURNS} arrays of the shape. */
    double[][] arrays(int length, long seed, double shift) {
      double[][] arrays = new double[TURNS][];
      for (int i = 0; i < TURNS; i++) {
        arrays[i] = array(length, seed + i, shift);
      }
      return arrays;
    }
  }

  private static double gauss(SplittableRandom random) {
    double u = 1 - random.nextDouble();
    double v = random.nextDouble();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }
}
