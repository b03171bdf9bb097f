/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with few values in the reference, and current values that are none of them. */
class JudgeFewValuesTest {

  private static final Schema SCHEMA =
      new Schema(List.of(new Field("x", Kind.NUMERIC, Role.FEATURE, "made for a test")));
  private static final ProfileOptions THIN = new ProfileOptions(200, 1_000, 10_000);

  @ParameterizedTest
  @ValueSource(ints = {500, 2_000, 60_000})
  void a_flag_that_became_fractions_is_critical(int rows) {
    RandomGenerator random = new SplitMix64(rows);
    double[] flags = drawn(random, rows, x -> Math.rint(x));
    double[] steps = drawn(random, rows, x -> Math.rint(1 + 18 * x) / 20);
    double[] fine = drawn(random, rows, x -> 0.05 + 0.9 * x);

    for (double[] now : List.of(steps, fine)) {
      for (Finding finding : found(flags, now)) {
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.reason())
            .startsWith("drifted")
            .contains("100 % of the rows have values that the reference never had");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 0.3", "500, -0.3", "2000, 0.3", "2000, -0.3", "60000, 0.3", "60000, -0.3"})
  void ratings_with_a_fraction_are_critical_whichever_way_it_points(int rows, double by) {
    RandomGenerator random = new SplitMix64(7L * rows);
    double[] ratings = drawn(random, rows, x -> 1 + Math.floor(5 * x));
    double[] fixed = drawn(random, rows, x -> 1 + Math.floor(5 * x) + by);
    double[] noisy = fixed.clone();
    Arrays.setAll(noisy, i -> fixed[i] - by * random.nextDouble());

    for (double[] now : List.of(fixed, noisy)) {
      for (Finding finding : found(ratings, now)) {
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
      }
    }
  }

  @Test
  void twenty_values_of_five_rows_each_that_all_changed_are_a_fault_of_the_data() {
    double[] before = new double[100];
    Arrays.setAll(before, i -> i % 20);
    double[] now = new double[100];
    Arrays.setAll(now, i -> i % 20 + 0.5 - i / 1000.0);

    for (Finding finding : found(before, now)) {
      assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(finding.reason())
          .startsWith("data: 100 % of the rows have values that the reference never had");
    }
  }

  @Test
  void values_outside_on_both_sides_are_seen() {
    double[] flags = drawn(new SplitMix64(1), 5_000, Math::rint);
    double[] far = drawn(new SplitMix64(2), 5_000, x -> x < 0.5 ? -3 : 7);

    assertThat(found(flags, far)).allMatch(one -> one.severity() == Severity.CRITICAL);
  }

  /** Long tails: the reference has few values only because it has few rows. */
  @ParameterizedTest
  @CsvSource({"100, 100", "150, 3000", "3000, 150", "4000, 4000"})
  void new_values_of_a_long_tail_are_no_alarm(int before, int now) {
    int flagged = 0;
    for (int run = 0; run < 200; run++) {
      RandomGenerator random = new SplitMix64(31L * run + before + now);
      double[] reference = drawn(random, before, x -> tail(x, before));
      double[] current = drawn(random, now, x -> tail(x, before));
      Verdict verdict =
          new TwoSides()
              .numbers("x", reference, current)
              .judged(JudgeSettings.defaults().withStatistics(List.of("psi")));
      flagged += verdict.severity() == Severity.OK ? 0 : 1;
    }
    // Of 200 runs at 5 %, chance alone passes 20 in one case of a thousand.
    assertThat(flagged).isLessThanOrEqualTo(20);
  }

  /** Mostly zeros and ones, and about a dozen rows whose values never repeat. */
  private static double tail(double x, int rows) {
    double rare = 12.0 / rows;
    return x < rare ? 2 + x / rare : x < 0.5 ? 0 : 1;
  }

  private static double[] drawn(RandomGenerator random, int rows, DoubleUnaryOperator then) {
    double[] values = new double[rows];
    Arrays.setAll(values, i -> then.applyAsDouble(random.nextDouble()));
    return values;
  }

  /** What is found from rows, from stored profiles, and from profiles that let values go. */
  private static List<Finding> found(double[] before, double[] now) {
    Profile reference = profile(before, ProfileOptions.defaults());
    Profile thin = profile(before, THIN);
    Finding fromRows = judged(reference, current(now, reference));
    Finding fromStored = judged(stored(reference), stored(current(now, stored(reference))));
    Finding fromCounts = judged(stored(thin), stored(current(now, stored(thin))));
    assertThat(fromStored).isEqualTo(fromRows);
    assertThat(fromCounts.reason()).isEqualTo(fromRows.reason());
    return List.of(fromRows, fromStored, fromCounts);
  }

  private static Finding judged(Profile reference, Profile current) {
    Verdict verdict =
        new Judge(JudgeSettings.defaults()).judge(reference, current, Optional.empty());
    return TwoSides.deciding(verdict, "x");
  }

  private static Profile profile(double[] values, ProfileOptions options) {
    Profiler profiler = Profiler.forReference(SCHEMA, options, Optional.empty());
    profiler.add(batch(values));
    return profiler.frozenProfile();
  }

  private static Profile current(double[] values, Profile reference) {
    Profiler profiler = Profiler.forCurrent(SCHEMA, reference, Optional.empty());
    profiler.add(batch(values));
    return profiler.profile();
  }

  private static Batch batch(double[] values) {
    return Batch.of(List.<Column>of(new NumericColumn("x", values)));
  }

  private static Profile stored(Profile profile) {
    return ProfileCodec.decode(ProfileCodec.encode(profile));
  }
}
