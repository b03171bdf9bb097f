/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.ComparisonReport;
import io.kedge.report.Specimen;
import org.junit.jupiter.api.Test;

/** Which window a sentence speaks of. */
class StoryWindowsTest {

  @Test
  void the_change_is_told_of_the_window_in_which_it_is_largest() {
    assertThat(Story.of(Specimen.fourWeeks()))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("price drifted in ")
                    .contains(
                        "first in the one from 2024-01-",
                        ", furthest in the one from 2024-01-22: values above "));
  }

  @Test
  void a_change_that_was_largest_at_once_says_so() {
    ComparisonReport report = Specimen.of(800, 400, 4).twoConstants("fee", 5, 3).report();

    assertThat(Story.of(report))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "fee drifted in all 4 windows, first in the one from 2024-01-01, and"
                            + " furthest there: "));
  }
}
