/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kedge.stats.bins.Sides;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics that share the counts of a column say what each says alone, to the last bit. */
class SharedSidesTest {

  private static final int SHAPES = 5;

  @Test
  void no_figure_depends_on_whose_counts_were_made_first() {
    List<DriftStatistic> backwards = new ArrayList<>(DriftStatistics.all());
    Collections.reverse(backwards);
    int compared = 0;
    for (Sides column : columns()) {
      Sides again = new Sides(column.reference(), column.current());
      for (DriftStatistic statistic : backwards) {
        compared += assertAlone(statistic, again);
      }
      for (DriftStatistic statistic : DriftStatistics.all()) {
        compared += assertAlone(statistic, column);
      }
    }

    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void a_side_without_a_value_is_not_measured_either_way() {
    Sides column =
        new Sides(
            NumericSummary.of(new double[] {1, 2, 3}),
            NumericSummary.of(new double[] {Double.NaN}));
    for (DriftStatistic statistic : DriftStatistics.all()) {
      assertAlone(statistic, column);
    }

    assertThat(new PopulationStabilityIndex().compare(column)).isInstanceOf(NotMeasured.class);
  }

  @Test
  void different_kinds_are_refused_either_way() {
    Sides column =
        new Sides(
            NumericSummary.of(new double[] {1, 2}), CategoricalSummary.of(new String[] {"a"}));
    for (DriftStatistic statistic : DriftStatistics.all()) {
      assertThatIllegalArgumentException().isThrownBy(() -> statistic.compare(column));
    }
  }

  private static int assertAlone(DriftStatistic statistic, Sides column) {
    if (!Columns.takes(statistic, column.reference())) {
      return 0;
    }
    Comparison alone = statistic.compare(column.reference(), column.current());

    assertThat(statistic.compare(column)).isEqualTo(alone);
    return 1;
  }

  private static List<Sides> columns() {
    SplitMix64 random = new SplitMix64(53);
    List<Sides> columns = new ArrayList<>();
    for (int shape = 0; shape < SHAPES; shape++) {
      double[] before = Columns.numbers(random, 1_500, shape);
      double[] now = Columns.numbers(random, 400, shape);
      NumericSummary binned = Columns.binned(before);
      columns.add(new Sides(NumericSummary.of(before), NumericSummary.of(now)));
      columns.add(new Sides(binned, Columns.binned(now, binned)));
      columns.add(new Sides(binned, NumericSummary.of(now)));
    }
    for (int categories : new int[] {2, 9, 160}) {
      Summary before = CategoricalSummary.of(Columns.names(random, 400, categories));
      columns.add(
          new Sides(before, CategoricalSummary.of(Columns.names(random, 150, categories + 3))));
    }
    return columns;
  }
}
