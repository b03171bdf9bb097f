/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.Task;

/** Small outcomes for the tests of decay. */
final class DecaySamples {

  private static final long HOUR = 3_600_000L;

  private DecaySamples() {}

  static RegressionOutcomes errors(double... errors) {
    return RegressionOutcomes.of(errors, new double[errors.length]);
  }

  static RegressionOutcomes hourly(int hours) {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);
    for (int hour = 0; hour < hours; hour++) {
      for (int i = 0; i < 10; i++) {
        accumulator.add(1 + hour % 5 + 0.01 * i, 0, hour * HOUR);
      }
    }
    return accumulator.outcomes();
  }

  static Outcomes hits(int right, int rows) {
    return table(right, 0, rows - right);
  }

  static ClassificationOutcomes table(int bothOne, int bothZero, int wrong) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(0, Task.BINARY);
    for (int i = 0; i < bothOne + bothZero + wrong; i++) {
      String label = i < bothOne ? "1" : "0";
      String answer = i < bothOne + bothZero ? label : "1";
      accumulator.add(answer, label, Double.NaN, RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }

  /** Two classes: right and missed positives, false alarms and right negatives. */
  static ClassificationOutcomes confusion(int hits, int missed, int alarms, int quiet) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(0, Task.BINARY);
    for (int i = 0; i < hits + missed + alarms + quiet; i++) {
      String label = i < hits + missed ? "1" : "0";
      String answer = i < hits || (i >= hits + missed && i < hits + missed + alarms) ? "1" : "0";
      accumulator.add(answer, label, Double.NaN, RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }

  static ClassificationOutcomes scores(double gap) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(1000, Task.BINARY);
    for (int i = 0; i < 400; i++) {
      double score = (i * 37 % 100) / 100.0 * 0.6 + (i % 2 == 0 ? gap : 0);
      accumulator.add("1", i % 2 == 0 ? "1" : "0", score, RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }

  static DecayResult.Known known(DecayResult result) {
    assertThat(result).isInstanceOf(DecayResult.Known.class);
    return (DecayResult.Known) result;
  }
}
