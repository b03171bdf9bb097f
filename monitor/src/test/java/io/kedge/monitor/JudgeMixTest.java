/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.kernel.Severity;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of the mix of classes does to the findings of decay. */
class JudgeMixTest {

  private static final List<String> MOVED_BY_THE_MIX = List.of("precision", "f1_score");

  @Test
  void a_change_of_the_mix_alone_is_no_decay_of_precision_or_f1() {
    // Nine in ten positives and seventeen in twenty others are recognised, before and now.
    Verdict verdict = judged(new Table(450, 50, 75, 425), new Table(225, 25, 112, 638));

    for (String name : MOVED_BY_THE_MIX) {
      Finding finding = metric(verdict, name);
      assertThat(finding.severity()).as(name).isEqualTo(Severity.OK);
      assertThat(finding.deciding()).isTrue();
      assertThat(finding.pValue().orElseThrow()).isLessThan(0.05);
      assertThat(finding.details().get("change")).isGreaterThan(0.05);
      assertThat(finding.details().get("p_at_mix")).isGreaterThan(0.3);
    }
    assertThat(metric(verdict, "recall").severity()).isEqualTo(Severity.OK);
    assertThat(verdict.findings())
        .allMatch(one -> one.kind() != Finding.Kind.DECAY || one.severity() == Severity.OK);
  }

  @Test
  void the_finding_says_what_explains_it_and_with_what_figures() {
    Verdict verdict = judged(new Table(450, 50, 75, 425), new Table(225, 25, 112, 638));

    Finding precision = metric(verdict, "precision");

    double atMix = 0.25 * 0.9 / (0.25 * 0.9 + 0.75 * 0.15);
    assertThat(precision.details().get("baseline_at_mix")).isEqualTo(atMix, within(1e-12));
    assertThat(precision.reason())
        .isEqualTo(
            "blocked: 19 points worse, but the mix of classes explains it: at the current mix the"
                + " baseline is 0.67 (p = 0.513)");
  }

  @Test
  void a_model_that_errs_more_within_a_class_decays_at_any_mix() {
    Verdict verdict = judged(new Table(450, 50, 75, 425), new Table(225, 25, 225, 525));

    for (String name : MOVED_BY_THE_MIX) {
      Finding finding = metric(verdict, name);
      assertThat(finding.severity()).as(name).isEqualTo(Severity.CRITICAL);
      assertThat(finding.details().get("p_at_mix")).isLessThan(0.05);
      assertThat(finding.reason()).startsWith("decayed: ");
    }
  }

  @Test
  void a_window_without_positives_decides_nothing_about_them() {
    Verdict verdict = judged(new Table(450, 50, 75, 425), new Table(0, 0, 30, 170));

    assertThat(metric(verdict, "f1_score").reason())
        .isEqualTo("not judged: current: no positive label in these rows");
    assertThat(metric(verdict, "recall").reason())
        .isEqualTo("not judged: current: no positive label in these rows");
    assertThat(metric(verdict, "precision").reason()).contains("the mix of classes explains it");
    assertThat(metric(verdict, "accuracy").severity()).isEqualTo(Severity.OK);
  }

  private static Verdict judged(Table before, Table now) {
    return new TwoSides()
        .task(Task.BINARY)
        .names("prediction", before.predictions(), now.predictions())
        .names("label", before.labels(), now.labels())
        .judged();
  }

  /** Two classes: right and missed positives, false alarms and right negatives. */
  private record Table(int hits, int missed, int alarms, int quiet) {

    String[] labels() {
      return column("yes", "yes", "no", "no");
    }

    String[] predictions() {
      return column("yes", "no", "yes", "no");
    }

    private String[] column(String first, String second, String third, String fourth) {
      List<String> rows = new ArrayList<>();
      int[] counts = {hits, missed, alarms, quiet};
      String[] names = {first, second, third, fourth};
      for (int cell = 0; cell < counts.length; cell++) {
        for (int row = 0; row < counts[cell]; row++) {
          rows.add(names[cell]);
        }
      }
      return rows.toArray(String[]::new);
    }
  }
}
