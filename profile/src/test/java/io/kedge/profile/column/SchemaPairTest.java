/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaPairTest {

  private static final SchemaHints NONE = SchemaHints.none();

  @Test
  void alike_tables_have_one_schema_without_notices() {
    Heads heads = Heads.of().with("x", "1", "2").with("target", "a", "b");

    SchemaPair pair = SchemaPair.unify(heads.sample(), heads.sample(), NONE);

    assertThat(pair.schema()).isEqualTo(SchemaInference.infer(heads.sample(), NONE));
    assertThat(pair.notices()).isEmpty();
  }

  @Test
  void columns_of_one_side_are_left_out_with_a_notice() {
    Heads reference = Heads.of().with("x", "1").with("old", "1");
    Heads current = Heads.of().with("new", "1").with("x", "1");

    SchemaPair pair = SchemaPair.unify(reference.sample(), current.sample(), NONE);

    assertThat(pair.schema().fields()).extracting(Field::name).containsExactly("x");
    assertThat(pair.notices())
        .containsExactly(
            "only the reference has 'old'; left out", "only the current rows have 'new'; left out");
  }

  @Test
  void labels_of_one_side_alone_are_told_by_name() {
    TableSample both =
        Heads.of().with("x", "1").with("prediction", "1").with("label", "1").sample();
    TableSample bare = Heads.of().with("x", "1").with("prediction", "1").sample();
    TableSample other = Heads.of().with("x", "1").with("prediction", "1").with("y", "1").sample();

    assertThat(SchemaPair.unify(both, bare, NONE).answersLost())
        .contains("the current rows have no column 'label'");
    assertThat(SchemaPair.unify(bare, both, NONE).answersLost())
        .contains("no baseline, the reference has no column 'label'");
    assertThat(SchemaPair.unify(other, bare, NONE.with(Role.LABEL, "y")).answersLost())
        .contains("the current rows have no column 'y'");
    assertThat(SchemaPair.unify(both, both, NONE).answersLost()).isEmpty();
    assertThat(SchemaPair.unify(bare, bare, NONE).answersLost()).isEmpty();
  }

  @Test
  void labels_that_go_by_another_name_are_told_by_both() {
    TableSample label = Heads.of().with("x", "1").with("label", "1").sample();
    TableSample target = Heads.of().with("x", "1").with("target", "1").sample();

    assertThat(SchemaPair.unify(label, target, NONE).answersLost())
        .contains(
            "column 'label' of the reference is 'target' in the current rows; name them alike");
  }

  @Test
  void predictions_of_one_side_alone_are_told_where_there_are_labels() {
    TableSample both = Heads.of().with("prediction", "1").with("label", "1").sample();
    TableSample labels = Heads.of().with("label", "1").sample();

    assertThat(SchemaPair.unify(both, labels, NONE).answersLost())
        .contains("the current rows have no column 'prediction'");
  }

  @Test
  void a_column_of_names_and_dates_is_compared_as_names() {
    Heads reference = Heads.of().with("x", "2026-01-01", "2026-01-02");
    Heads current = Heads.of().with("x", 3, row -> "low");

    SchemaPair pair = SchemaPair.unify(reference.sample(), current.sample(), NONE);

    assertThat(pair.schema().fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
    assertThat(pair.notices()).hasSize(1);
    assertThat(pair.notices().get(0)).contains("'x'", "time", "categorical", "as names");
  }

  @Test
  void numbers_here_and_names_there_are_refused_unless_they_are_called_categorical() {
    TableSample numbers = Heads.of().with("x", 30, Integer::toString).with("y", "1").sample();
    TableSample names = Heads.of().with("x", 30, row -> row + " EUR").with("y", "1").sample();

    for (TableSample[] sides : new TableSample[][] {{numbers, names}, {names, numbers}}) {
      assertThatThrownBy(() -> SchemaPair.unify(sides[0], sides[1], NONE))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("schema.kinds_differ"))
          .hasMessageContainingAll("'x'", "rows.csv", "'0 EUR'", "data row 1", "--categorical 'x'");
      assertThat(
              SchemaPair.unify(sides[0], sides[1], NONE.withCategorical(List.of("x")))
                  .schema()
                  .field("x")
                  .orElseThrow()
                  .kind())
          .isEqualTo(Kind.CATEGORICAL);
      SchemaPair without = SchemaPair.unify(sides[0], sides[1], NONE.withExclude(List.of("x")));
      assertThat(without.schema().field("x").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
    }
  }

  @Test
  void epoch_times_here_and_iso_times_there_are_both_times() {
    Heads epochs = Heads.of().with("ts", "1767225600", "1767225601000");
    Heads iso = Heads.of().with("ts", "2026-01-01");
    Heads counts = Heads.of().with("ts", "17", "4");

    SchemaPair times = SchemaPair.unify(epochs.sample(), iso.sample(), NONE);
    SchemaPair numbers = SchemaPair.unify(epochs.sample(), counts.sample(), NONE);

    assertThat(times.schema().field("ts").orElseThrow().role()).isEqualTo(Role.TIME);
    assertThat(numbers.schema().field("ts").orElseThrow().kind()).isEqualTo(Kind.NUMERIC);
    assertThat(numbers.schema().field("ts").orElseThrow().role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void a_missing_header_is_guessed_where_names_look_like_values() {
    Heads reference = Heads.of().with("x", "1");
    Heads current = Heads.of().with("0.5", "1");

    assertThatThrownBy(() -> SchemaPair.unify(reference.sample(), current.sample(), NONE))
        .hasMessageContainingAll("rows.csv has 'x'", "rows.csv has '0.5'", "names may be missing");
  }

  @Test
  void a_side_without_values_follows_the_other() {
    Heads full = Heads.of().with("x", "1", "2").with("label_time", "2026-01-01", "2026-01-02");
    Heads empty = Heads.of().with("x", "", null).with("label_time", "", "NA");

    for (SchemaPair pair :
        new SchemaPair[] {
          SchemaPair.unify(full.sample(), empty.sample(), NONE),
          SchemaPair.unify(empty.sample(), full.sample(), NONE)
        }) {
      assertThat(pair.schema().field("x").orElseThrow().kind()).isEqualTo(Kind.NUMERIC);
      assertThat(pair.schema().first(Role.LABEL_TIME)).isPresent();
      assertThat(pair.notices()).isEmpty();
    }
  }

  @Test
  void a_slip_on_either_side_is_refused() {
    Heads good = Heads.of().with("x", 20, row -> "1");
    Heads bad = Heads.of().with("x", 20, row -> row == 19 ? "?" : "1");

    assertThatThrownBy(() -> SchemaPair.unify(good.sample(), bad.sample(), NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("data row 20");
    assertThatThrownBy(() -> SchemaPair.unify(bad.sample(), good.sample(), NONE))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void a_text_that_repeats_between_the_sides_does_not_name_rows_on_one_only() {
    Heads distinct = Heads.of().with("k", 200, row -> "k" + row);
    Heads repeated = Heads.of().with("k", 200, row -> "k" + row % 3);

    SchemaPair pair = SchemaPair.unify(distinct.sample(), repeated.sample(), NONE);

    assertThat(pair.schema().fields().get(0).role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void hints_may_name_a_column_of_either_side() {
    Heads reference = Heads.of().with("x", "1").with("truth", "1");
    Heads current = Heads.of().with("x", "1");

    SchemaPair pair =
        SchemaPair.unify(reference.sample(), current.sample(), NONE.with(Role.LABEL, "truth"));

    assertThat(pair.schema().first(Role.LABEL)).isEmpty();
    assertThat(pair.notices()).containsExactly("only the reference has 'truth'; left out");
    assertThatThrownBy(
            () ->
                SchemaPair.unify(
                    reference.sample(), current.sample(), NONE.with(Role.LABEL, "other")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void tables_without_a_common_column_cannot_be_compared() {
    Heads reference = Heads.of().with("x", "1");
    Heads current = Heads.of().with("y", "1");

    assertThatThrownBy(() -> SchemaPair.unify(reference.sample(), current.sample(), NONE))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.code()).isEqualTo("schema.no_common_column"))
        .hasMessageContainingAll("'x'", "'y'");
  }
}
