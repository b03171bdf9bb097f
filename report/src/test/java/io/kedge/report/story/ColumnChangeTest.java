/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.Histogram;
import io.kedge.report.Histogram.Bin;
import io.kedge.report.Histogram.Newcomers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of a column, by the names that people know. */
class ColumnChangeTest {

  private static final Bin GONE = new Bin("B6", 100, 0, 0.1);

  @Test
  void new_categories_without_a_bin_are_told_by_the_most_frequent_one() {
    Bin rest = new Bin(Histogram.ALL_OTHERS, 0, 100, 0.9, true);

    assertThat(told(Optional.of(new Newcomers("XX", 40, 3)), rest, GONE))
        .isEqualTo(
            "'XX' and 2 other categories are new (100.0\u00a0% together), 'B6' (100.0\u00a0% of the"
                + " reference) vanished");
    assertThat(told(Optional.of(new Newcomers("XX", 100, 1)), rest, GONE))
        .startsWith("'XX' is new (100.0\u00a0%), ");
    assertThat(told(Optional.empty(), rest, GONE))
        .startsWith("values that the reference did not have are new (100.0\u00a0%), ");
  }

  @Test
  void rare_categories_that_became_more_are_all_others_without_quotes() {
    Bin rest = new Bin(Histogram.ALL_OTHERS, 10, 60, 0.9, true);
    Bin kept = new Bin("AA", 90, 40, 0.1);

    assertThat(told(Optional.of(new Newcomers("XX", 20, 2)), rest, kept))
        .isEqualTo(
            "all others rose from 10.0\u00a0% to 60.0\u00a0%, 'XX' and 1 other category among them"
                + " being new, 'AA' fell from 90.0\u00a0% to 40.0\u00a0%");
    assertThat(told(Optional.empty(), rest, kept))
        .startsWith("all others rose from 10.0\u00a0% to 60.0\u00a0%, 'AA'");
  }

  @Test
  void a_category_called_like_the_rest_keeps_its_quotes() {
    Bin named = new Bin(Histogram.ALL_OTHERS, 0, 100, 0.9);

    assertThat(told(Optional.empty(), named, GONE))
        .startsWith("'all others' is new (100.0\u00a0%)");
  }

  private static String told(Optional<Newcomers> newcomers, Bin... bins) {
    return ColumnChange.of(
        new Histogram("c", Optional.empty(), List.of(bins), List.of(), 1, newcomers));
  }
}
