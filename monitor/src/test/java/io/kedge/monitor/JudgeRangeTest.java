/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.deciding;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values outside the range of the reference, which its outermost bins swallow. */
class JudgeRangeTest {

  private static final JudgeSettings PSI = JudgeSettings.defaults().withStatistics(List.of("psi"));

  @ParameterizedTest
  @CsvSource({"400, 400", "400, 5000", "5000, 400", "5000, 5000"})
  void a_stand_in_for_missing_values_in_an_eighth_of_the_rows_is_a_warning(int before, int now) {
    Verdict verdict =
        new TwoSides()
            .numbers("x", normal(1, before), firstOf(normal(2, now), 0.12, -999))
            .numbers("y", normal(3, before), normal(4, now))
            .judged();

    Finding finding = deciding(verdict, "x");
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DATA);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.reason())
        .startsWith("data: 12 % of the rows have values outside the reference's range (-")
        .contains(", down to -999.00", "% would be usual (p < 0.001)");
    assertThat(finding.details()).containsKeys("outside_share", "outside_p");
    assertThat(verdict.sentence())
        .isEqualTo("No drift in 1 column; values outside the reference's range in x.");
  }

  @Test
  void a_tail_that_became_a_hundred_times_as_large_is_a_warning() {
    double[] now = normal(2, 400);
    for (int i = 0; i < now.length; i++) {
      now[i] *= now[i] > 1.3 ? 100 : 1;
    }

    Finding finding = deciding(new TwoSides().numbers("x", normal(1, 400), now).judged(), "x");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.reason()).contains("outside the reference's range", ", up to ");
  }

  @Test
  void a_few_rows_outside_are_told_and_raise_nothing() {
    Verdict verdict =
        new TwoSides().numbers("x", normal(1, 400), firstOf(normal(2, 400), 0.03, -999)).judged();

    Finding finding = deciding(verdict, "x");
    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.reason())
        .startsWith("stable: ")
        .contains("% of the rows have values outside the reference's range");
    assertThat(verdict.sentence())
        .isEqualTo("No drift in 1 column; a few values of x left the reference's range.");
  }

  @Test
  void the_usual_few_are_not_even_told() {
    Verdict verdict =
        new TwoSides().numbers("x", normal(1, 400), firstOf(normal(2, 400), 0.005, 50)).judged();

    assertThat(deciding(verdict, "x").reason()).doesNotContain("outside");
    assertThat(verdict.sentence()).isEqualTo("No drift in 1 column.");
  }

  /** Where tails have no mean, a window's greatest value is often far beyond the reference's. */
  @ParameterizedTest
  @CsvSource({"150, 150", "100, 5000", "5000, 150"})
  void heavy_tails_without_a_change_are_no_alarm(int before, int now) {
    int flagged = 0;
    for (int run = 0; run < 100; run++) {
      RandomGenerator random = new SplitMix64(131L * run + before + now);
      Verdict verdict =
          new TwoSides().numbers("x", cauchy(random, before), cauchy(random, now)).judged(PSI);
      flagged += verdict.severity() == Severity.OK ? 0 : 1;
    }
    // Of 100 runs at 5 %, chance alone passes 13 in one case of a thousand.
    assertThat(flagged).isLessThanOrEqualTo(13);
  }

  @Test
  void infinite_values_are_outside_unless_the_reference_has_them() {
    double[] now = firstOf(normal(2, 400), 0.12, Double.NEGATIVE_INFINITY);

    assertThat(deciding(new TwoSides().numbers("x", normal(1, 400), now).judged(PSI), "x"))
        .returns(Severity.WARNING, Finding::severity);
    assertThat(
            deciding(
                    new TwoSides()
                        .numbers("x", firstOf(normal(1, 400), 0.12, Double.NEGATIVE_INFINITY), now)
                        .judged(PSI),
                    "x")
                .reason())
        .doesNotContain("outside");
  }

  @Test
  void profiles_that_let_their_values_go_say_the_same() {
    double[] before = normal(1, 2_000);
    double[] now = firstOf(normal(2, 2_000), 0.12, -999);

    String exact = reason(before, now, ProfileOptions.defaults());

    assertThat(exact).startsWith("data: 12 % of the rows have values outside");
    assertThat(reason(before, now, new ProfileOptions(200, 1_000, 10_000))).isEqualTo(exact);
  }

  private static String reason(double[] before, double[] now, ProfileOptions options) {
    Schema schema =
        new Schema(List.of(new Field("x", Kind.NUMERIC, Role.FEATURE, "made for a test")));
    Profiler first = Profiler.forReference(schema, options, Optional.empty());
    first.add(Batch.of(List.of(new NumericColumn("x", before))));
    Profile reference = first.frozenProfile();
    Profiler second = Profiler.forCurrent(schema, reference, Optional.empty());
    second.add(Batch.of(List.of(new NumericColumn("x", now))));
    Verdict verdict = new Judge(PSI).judge(reference, second.profile(), Optional.empty());
    return deciding(verdict, "x").reason();
  }

  private static double[] firstOf(double[] values, double share, double value) {
    double[] result = values.clone();
    Arrays.fill(result, 0, (int) Math.round(share * values.length), value);
    return result;
  }

  private static double[] cauchy(RandomGenerator random, int rows) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      double above = random.nextGaussian();
      values[i] = above / random.nextGaussian();
    }
    return values;
  }
}
