/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Offered;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.Task;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfilerTest {

  private static final ProfileOptions OPTIONS = ProfileOptions.defaults();

  @Test
  void only_judged_columns_are_profiled() {
    Profile profile = Rows.reference(Task.BINARY);

    assertThat(profile.columns())
        .extracting(ColumnProfile::name)
        .containsExactly("smooth", "tied", "wild", "name", "prediction", "score");
    assertThat(profile.rows()).isEqualTo(500);
  }

  @Test
  void a_frozen_reference_keeps_values_only_within_the_budget() {
    Profile reference = Rows.reference(Task.REGRESSION);

    NumericSummary smooth = (NumericSummary) reference.column("smooth").orElseThrow().summary();
    CategoricalSummary name = (CategoricalSummary) reference.column("name").orElseThrow().summary();
    assertThat(reference.isFrozen()).isTrue();
    assertThat(smooth.isExact()).isFalse();
    assertThat(smooth.grid().orElseThrow().cells()).isBetween(51, 54);
    assertThat(name.limit().frozen()).isEqualTo(name.counts().keySet()).hasSize(6);
  }

  @Test
  void freezing_column_by_column_gives_the_same_profile() {
    Batch rows = Rows.batch(Task.BINARY, 500, 1);
    Profiler profiler =
        Profiler.forReference(Rows.schema(Task.BINARY), Rows.SMALL, Optional.of(Task.BINARY));
    profiler.add(rows);

    Profile frozen = profiler.frozenProfile();

    assertThat(frozen).isEqualTo(Rows.reference(Task.BINARY));
    assertThatThrownBy(() -> profiler.add(rows)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_current_profile_counts_on_the_edges_of_the_reference() {
    Profile reference = Rows.reference(Task.REGRESSION);

    Profile current = Rows.current(Task.REGRESSION, reference, Rows.batch(Task.REGRESSION, 150, 5));

    NumericSummary smooth = (NumericSummary) current.column("smooth").orElseThrow().summary();
    NumericSummary base = (NumericSummary) reference.column("smooth").orElseThrow().summary();
    assertThat(smooth.isExact()).isTrue();
    assertThat(smooth.grid()).isEqualTo(base.grid());
  }

  @Test
  void the_span_ends_just_after_the_last_event() {
    Schema schema =
        new Schema(
            List.of(
                new Field("at", Kind.TIME, Role.TIME, "test"),
                new Field("x", Kind.NUMERIC, Role.FEATURE, "test")));
    Profiler profiler = Profiler.forReference(schema, OPTIONS, Optional.empty());
    profiler.add(
        Batch.of(
            List.of(
                new TimeColumn("at", new long[] {2_000, TimeColumn.MISSING, 1_000}),
                new NumericColumn("x", new double[] {1, 2, 3}))));

    Optional<TimeWindow> span = profiler.profile().span();

    assertThat(span)
        .contains(new TimeWindow(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(2_001)));
  }

  @Test
  void rows_without_times_have_no_span() {
    Profiler profiler = Profiler.forReference(numbers("x"), OPTIONS, Optional.empty());

    profiler.add(Batch.of(List.of(new NumericColumn("x", new double[] {1}))));

    assertThat(profiler.profile().span()).isEmpty();
    assertThat(profiler.profile().outcomes()).isEmpty();
  }

  @Test
  void one_and_one_point_zero_are_one_class() {
    Schema schema =
        new Schema(
            List.of(
                new Field("answer", Kind.NUMERIC, Role.PREDICTION, "test"),
                new Field("truth", Kind.CATEGORICAL, Role.LABEL, "test")));
    Profiler profiler = Profiler.forReference(schema, OPTIONS, Optional.of(Task.BINARY));
    profiler.add(
        Batch.of(
            List.of(
                new NumericColumn("answer", new double[] {1, 0, -0.0, Double.NaN}),
                new TextColumn("truth", new String[] {"1.0", "0", "1", "1"}))));

    ClassificationOutcomes outcomes =
        profiler.profile().outcomes().orElseThrow().asClassification();

    assertThat(outcomes.classes()).containsExactly("0", "1");
    assertThat(outcomes.rows()).isEqualTo(4);
    assertThat(outcomes.labelled()).isEqualTo(3);
    assertThat(outcomes.positive()).contains("1");
  }

  @Test
  void regression_pairs_predictions_with_labels() {
    Profiler profiler =
        Profiler.forReference(Rows.schema(Task.REGRESSION), OPTIONS, Optional.of(Task.REGRESSION));
    profiler.add(Rows.batch(Task.REGRESSION, 300, 4));

    RegressionOutcomes outcomes = profiler.profile().outcomes().orElseThrow().asRegression();

    assertThat(outcomes.rows()).isEqualTo(300);
    assertThat(outcomes.labelled()).isBetween(250L, 299L);
    assertThat(outcomes.timed()).isEqualTo(outcomes.labelled());
  }

  @Test
  void names_cannot_be_regressed() {
    Schema schema = Rows.schema(Task.MULTICLASS);

    assertThatThrownBy(() -> Profiler.forReference(schema, OPTIONS, Optional.of(Task.REGRESSION)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("'target'", "--type");
  }

  @Test
  void labels_that_nothing_answers_are_counted_all_the_same() {
    Schema schema =
        new Schema(List.of(new Field("target", Kind.CATEGORICAL, Role.LABEL, "for a test")));
    Profiler profiler = Profiler.forReference(schema, OPTIONS, Optional.of(Task.BINARY));

    profiler.add(Batch.of(List.of(new TextColumn("target", new String[] {"a", null, "b"}))));

    Outcomes outcomes = profiler.profile().outcomes().orElseThrow();
    assertThat(outcomes.offered()).isEqualTo(new Offered(3, 0, 2));
    assertThat(outcomes.labelled()).isZero();
  }

  @Test
  void a_batch_without_a_column_leaves_no_trace() {
    Profiler profiler = Profiler.forReference(numbers("x", "y"), OPTIONS, Optional.empty());
    Batch batch = Batch.of(List.of(new NumericColumn("x", new double[] {1})));

    assertThatThrownBy(() -> profiler.add(batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'y', but has none");

    assertThat(profiler.profile().rows()).isZero();
    assertThat(profiler.profile().column("x").orElseThrow().summary().rows()).isZero();
  }

  @Test
  void a_column_of_another_kind_is_refused() {
    Profiler profiler = Profiler.forReference(numbers("x"), OPTIONS, Optional.empty());
    Batch names = Batch.of(List.of(new TextColumn("x", new String[] {"a"})));

    assertThatThrownBy(() -> profiler.add(names))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numeric column 'x', but it is categorical");
  }

  @Test
  void a_column_of_another_kind_than_the_reference_is_refused() {
    Profiler profiler = Profiler.forReference(numbers("x"), OPTIONS, Optional.empty());
    Profile reference = profiler.frozenProfile();
    Schema names = new Schema(List.of(new Field("x", Kind.CATEGORICAL, Role.FEATURE, "test")));

    assertThatThrownBy(() -> Profiler.forCurrent(names, reference, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'x'");
  }

  @Test
  void a_reference_must_be_frozen() {
    Profile open = Profiler.forReference(numbers("x"), OPTIONS, Optional.empty()).profile();

    assertThatThrownBy(() -> Profiler.forCurrent(numbers("x"), open, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("frozen");
  }

  @Test
  void profiles_of_other_columns_or_options_do_not_merge() {
    Profile x = Profiler.forReference(numbers("x"), OPTIONS, Optional.empty()).profile();
    Profile y = Profiler.forReference(numbers("y"), OPTIONS, Optional.empty()).profile();
    Profile small = Profiler.forReference(numbers("x"), Rows.SMALL, Optional.empty()).profile();

    assertThatThrownBy(() -> x.merge(y)).hasMessageContaining("column 'x'");
    assertThatThrownBy(() -> x.merge(small)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Schema numbers(String... names) {
    return new Schema(
        List.of(names).stream()
            .map(name -> new Field(name, Kind.NUMERIC, Role.FEATURE, "test"))
            .toList());
  }
}
