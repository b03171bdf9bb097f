/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.deciding;
import static io.kedge.monitor.TwoSides.names;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.stats.parity.Parity;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JudgeColumnsTest {

  private static final String[] LETTERS = {"a", "b", "c"};

  @Test
  void too_few_rows_show_everything_and_decide_nothing() {
    Verdict verdict =
        new TwoSides().numbers("x", normal(1, 5000), normal(2, 73, x -> x + 3)).judged();

    assertThat(verdict.judged()).isFalse();
    assertThat(verdict.severity()).isEqualTo(Severity.OK);
    assertThat(verdict.sentence()).isEqualTo("Insufficient data: 73 rows, 100 are needed.");
    assertThat(TwoSides.of(verdict, "x", "psi").value()).isPresent();
    assertThat(TwoSides.of(verdict, "x", "psi").pValue()).isPresent();
    assertThat(TwoSides.of(verdict, "x", "psi").details()).containsKey("expected_under_no_drift");
    assertThat(verdict.findings())
        .allMatch(one -> one.reason().equals("insufficient data: 73 of 100 rows"))
        .noneMatch(Finding::deciding)
        .noneMatch(Finding::drifted);
  }

  @Test
  void a_column_with_few_values_leaves_the_others_judged() {
    double[] thin = TwoSides.missing(normal(3, 1000), 950);

    Verdict verdict =
        new TwoSides()
            .numbers("thin", thin, thin)
            .numbers("x", normal(1, 1000), normal(2, 1000, x -> x + 1))
            .judged();

    assertThat(TwoSides.of(verdict, "thin", "psi").reason())
        .isEqualTo("insufficient data: 50 of 100 rows");
    assertThat(deciding(verdict, "x").drifted()).isTrue();
    assertThat(verdict.sentence()).endsWith("; 1 column could not be judged.");
  }

  @Test
  void columns_of_one_side_and_of_two_kinds_say_why_and_hide_nothing() {
    Verdict verdict =
        new TwoSides()
            .onlyReference(new NumericColumn("gone", normal(1, 500)))
            .onlyReference(new NumericColumn("turned", normal(1, 500)))
            .numbers("x", normal(1, 500), normal(2, 500, x -> x + 1))
            .onlyCurrent(new TextColumn("turned", names(LETTERS, 500, 0, 0)))
            .onlyCurrent(new NumericColumn("new", normal(1, 500)))
            .judged();

    assertThat(reasons(verdict, "gone"))
        .containsExactly("not judged: the column is only in the reference");
    assertThat(reasons(verdict, "new"))
        .containsExactly("not judged: the column is only in the current rows");
    assertThat(reasons(verdict, "turned"))
        .containsExactly(
            "not judged: the column is numeric in the reference and categorical in the current"
                + " rows");
    assertThat(deciding(verdict, "x").drifted()).isTrue();
    // Those that the reference has, and not "new", which nobody asked to be judged.
    assertThat(verdict.sentence()).endsWith("; 2 columns could not be judged.");
  }

  @Test
  void infinities_break_one_distance_and_nothing_else() {
    double[] now = normal(2, 500, x -> x + 1);
    now[7] = Double.POSITIVE_INFINITY;

    Verdict verdict = new TwoSides().numbers("x", normal(1, 500), now).judged();

    assertThat(TwoSides.of(verdict, "x", "wasserstein").value()).isEmpty();
    assertThat(TwoSides.of(verdict, "x", "wasserstein").reason()).startsWith("not measured: ");
    assertThat(deciding(verdict, "x").drifted()).isTrue();
  }

  @Test
  void what_is_shown_has_no_say_in_what_decides() {
    TwoSides sides = new TwoSides().numbers("x", normal(1, 1000), normal(2, 1000, x -> x + 0.7));
    Finding byDefault = deciding(sides.judged(), "x");

    Finding asked =
        deciding(sides.judged(JudgeSettings.defaults().withStatistics(List.of("ks"))), "x");

    assertThat(asked).isEqualTo(byDefault);
    assertThat(asked.statistic()).contains("psi");
  }

  @Test
  void categories_that_nobody_knows_are_a_fault_of_the_data() {
    Verdict verdict =
        new TwoSides()
            .names("k", numbered("A", 1500), numbered("B", 1500))
            .names("id", numbered("A", 1500), numbered("A", 1500))
            .judged();

    Finding finding = deciding(verdict, "k");
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DATA);
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.reason()).contains("100 % of the rows are in categories");
    assertThat(verdict.sentence()).contains("unknown categories in k");
    assertThat(verdict.findings())
        .filteredOn(one -> one.column().orElseThrow().equals("id"))
        .allMatch(one -> one.severity() == Severity.OK)
        .anyMatch(one -> one.reason().contains("every category is rare"));
  }

  @Test
  void a_column_of_unknown_names_alone_is_critical_however_few_rows_decide() {
    for (int rows : new int[] {400, 5_000}) {
      for (int names : new int[] {rows / 2, 200}) {
        Verdict verdict =
            new TwoSides().names("k", spread("A", rows, names), spread("B", rows, names)).judged();

        assertThat(deciding(verdict, "k").severity()).isEqualTo(Severity.CRITICAL);
      }
    }
  }

  @Test
  void a_seventh_of_unknown_names_where_all_are_rare_is_a_warning() {
    String[] now = numbered("A", 1500);
    System.arraycopy(numbered("B", 210), 0, now, 0, 210);

    Finding finding = deciding(new TwoSides().names("k", numbered("A", 1500), now).judged(), "k");

    assertThat(finding.kind()).isEqualTo(Finding.Kind.DATA);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  private static String[] spread(String prefix, int rows, int names) {
    String[] values = new String[rows];
    Arrays.setAll(values, i -> prefix + i % names);
    return values;
  }

  @Test
  void a_third_of_unknown_names_is_seen_in_a_small_window() {
    String[] now = numbered("A", 150);
    System.arraycopy(numbered("B", 51), 0, now, 0, 51);

    Verdict verdict = new TwoSides().names("k", numbered("A", 150), now).judged();

    Finding finding = deciding(verdict, "k");
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DATA);
    assertThat(finding.reason())
        .startsWith("data: 34 % of the rows are in categories that the reference never had");
    assertThat(finding.details().get("unseen_p")).isLessThan(0.01);
  }

  @Test
  void names_that_hardly_repeat_are_new_in_every_sample_and_no_fault() {
    Verdict verdict =
        new TwoSides().names("k", drawn(1, 2000, 3000), drawn(2, 2000, 3000)).judged();

    assertThat(verdict.severity()).isEqualTo(Severity.OK);
  }

  /** Three rows a name. */
  private static String[] numbered(String prefix, int rows) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = prefix + i / 3;
    }
    return values;
  }

  private static String[] drawn(long seed, int rows, int names) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = "n" + random.nextInt(names);
    }
    return values;
  }

  @Test
  void findings_keep_the_order_of_the_profile_and_of_the_list() {
    Verdict verdict =
        new TwoSides()
            .numbers("b", normal(1, 300), normal(2, 300))
            .numbers("a", normal(3, 300), normal(4, 300))
            .judged();

    assertThat(verdict.findings())
        .extracting(one -> one.column().orElseThrow() + " " + one.statistic().orElseThrow())
        .containsExactly(
            "b psi",
            "b ks",
            "b js",
            "b wasserstein",
            "b missing_share",
            "a psi",
            "a ks",
            "a js",
            "a wasserstein",
            "a missing_share");
  }

  @Test
  void the_same_rows_give_the_same_verdict() {
    TwoSides sides =
        new TwoSides()
            .numbers("x", normal(1, 300), normal(2, 300, x -> x * 1.5))
            .names("c", names(LETTERS, 100, 100, 100), names(LETTERS, 150, 100, 50));

    assertThat(sides.judged()).isEqualTo(sides.judged());
  }

  @Test
  void a_reference_of_too_many_categories_is_not_judged() {
    String[] ids = new String[10_050];
    Arrays.setAll(ids, i -> "id" + i);
    String[] few = names(LETTERS, 4000, 4000, 2050);

    Verdict before = new TwoSides().names("c", ids, few).judged();
    Verdict now = new TwoSides().names("c", few, ids).judged();

    assertThat(reasons(before, "c"))
        .containsExactly(
            "not judged: the reference has at least 10000 categories, too many to tell apart");
    assertThat(deciding(now, "c").drifted()).isTrue();
    assertThat(deciding(now, "c").details().get("unseen_share")).isEqualTo(1.0);
  }

  @Test
  void another_tools_convention_stands_beside_ours() {
    Verdict verdict =
        new TwoSides()
            .numbers("x", normal(1, 500), normal(2, 500, x -> x + 1))
            .judged(JudgeSettings.defaults().withParity(Parity.FLOOR_1E_4));

    assertThat(deciding(verdict, "x").details().get("parity_psi"))
        .isEqualTo(deciding(verdict, "x").details().get("psi_floor_1e-4"));
  }

  private static List<String> reasons(Verdict verdict, String column) {
    return verdict.findings().stream()
        .filter(one -> one.column().filter(column::equals).isPresent())
        .map(Finding::reason)
        .toList();
  }
}
