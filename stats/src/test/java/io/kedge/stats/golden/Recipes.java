/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.math.SplitMix64;
import java.util.function.DoubleSupplier;

/** The generators of the golden files, operations in exactly the order that rng.json states. */
final class Recipes {

  private Recipes() {}

  static double[] values(JsonNode recipe) {
    return values(recipe, recipe.get("n").asInt());
  }

  /** Sixteen hexadecimal digits over the bits of all values. */
  static String hash31(double[] values) {
    long hash = 0;
    for (double value : values) {
      hash = 31 * hash + Double.doubleToRawLongBits(value);
    }
    return String.format("%016x", hash);
  }

  private static double[] values(JsonNode recipe, int n) {
    JsonNode params = recipe.path("params");
    if (recipe.get("gen").asText().equals("step")) {
      return step(params, n);
    }
    DoubleSupplier next = generator(recipe, params);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = next.getAsDouble();
    }
    return values;
  }

  private static DoubleSupplier generator(JsonNode recipe, JsonNode p) {
    SplitMix64 u = new SplitMix64(Long.parseUnsignedLong(recipe.get("seed").asText(), 16));
    return switch (recipe.get("gen").asText()) {
      case "uniform" -> {
        double low = number(p, "lo");
        double width = number(p, "hi") - low;
        yield () -> low + width * u.nextDouble();
      }
      case "ih12" -> ih12(u, p.path("mean").asDouble(0), p.path("sd").asDouble(1));
      case "lattice" -> lattice(u, p);
      case "ar1" -> autoregressive(u, p);
      case "ratio" -> {
        double scale = number(p, "scale");
        yield () -> {
          double first = u.nextDouble();
          return scale * ((first - 0.5) / (1.0 - u.nextDouble()));
        };
      }
      case "int" -> {
        double base = number(p, "base");
        double k = number(p, "k");
        yield () -> base + Math.floor(u.nextDouble() * k);
      }
      default -> rarer(recipe.get("gen").asText(), u, p);
    };
  }

  private static DoubleSupplier rarer(String name, SplitMix64 u, JsonNode p) {
    return switch (name) {
      case "cube" -> {
        double scale = number(p, "scale");
        yield () -> {
          double first = u.nextDouble();
          return scale * ((first * first) * first);
        };
      }
      case "bern" -> {
        double share = number(p, "p");
        yield () -> u.nextDouble() < share ? 1.0 : 0.0;
      }
      case "cat" -> category(u, Samples.read(p.get("thresholds")));
      case "zeroinfl" -> zeroInflated(u, p);
      case "exp2" -> powerOfTwo(u, p.get("emin").asInt(), p.get("emax").asInt());
      default -> throw new IllegalStateException("no generator " + name);
    };
  }

  private static DoubleSupplier ih12(SplitMix64 u, double mean, double sd) {
    return () -> {
      double sum = u.nextDouble();
      for (int i = 1; i < 12; i++) {
        sum += u.nextDouble();
      }
      return mean + sd * (sum - 6.0);
    };
  }

  private static DoubleSupplier lattice(SplitMix64 u, JsonNode p) {
    DoubleSupplier base = ih12(u, p.path("mean").asDouble(0), p.path("sd").asDouble(1));
    double q = number(p, "q");
    return () -> Math.floor(base.getAsDouble() * q) / q;
  }

  private static DoubleSupplier autoregressive(SplitMix64 u, JsonNode p) {
    DoubleSupplier noise = ih12(u, 0, number(p, "sd"));
    double phi = number(p, "phi");
    double mean = p.path("mean").asDouble(0);
    double[] last = new double[1];
    return () -> {
      last[0] = phi * last[0] + noise.getAsDouble();
      return mean + last[0];
    };
  }

  private static DoubleSupplier category(SplitMix64 u, double[] thresholds) {
    return () -> {
      double draw = u.nextDouble();
      int passed = 0;
      while (passed < thresholds.length && thresholds[passed] <= draw) {
        passed++;
      }
      return passed;
    };
  }

  private static DoubleSupplier zeroInflated(SplitMix64 u, JsonNode p) {
    double low = number(p, "lo");
    double width = number(p, "hi") - low;
    double share = number(p, "p0");
    double spike = number(p, "v0");
    return () -> {
      double first = u.nextDouble();
      double second = u.nextDouble();
      return first < share ? spike : low + width * second;
    };
  }

  private static DoubleSupplier powerOfTwo(SplitMix64 u, int least, int most) {
    return () -> {
      double sign = u.nextDouble() < 0.5 ? -1.0 : 1.0;
      double mantissa = 1.0 + u.nextDouble();
      int exponent = least + (int) Math.floor(u.nextDouble() * (most - least + 1));
      return sign * Math.scalb(mantissa, exponent);
    };
  }

  private static double[] step(JsonNode p, int n) {
    double[] values = values(p.get("base"), n);
    for (int i = p.get("at").asInt(); i < n; i++) {
      values[i] += number(p, "shift");
    }
    return values;
  }

  private static double number(JsonNode params, String name) {
    return Samples.number(params.get(name));
  }
}
