/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.Split;
import io.kedge.kernel.CalendarUnit;
import io.kedge.report.story.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story is made from the findings: other columns and other periods make other sentences. */
class StoryOfInputsTest {

  private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
  private static final LocalDate MAY = LocalDate.parse("2031-05-05");

  @TempDir private Path folder;

  /** What happens in the current rows, week by week. */
  private record Plot(String moving, String still, LocalDate start, int driftWeek, int decayWeek) {}

  @Test
  void the_moving_column_is_told_and_the_still_one_is_quiet() throws IOException {
    String told = story(new Plot("fare", "seats", JANUARY, 2, 4));

    assertThat(told)
        .contains("fare drifted in 4 of 6 windows, first in the one from 2024-02-12")
        .contains("prediction and seats did not drift")
        .contains("mae stayed within its limits for 4 windows")
        .contains("2024-02-26")
        .contains("The drift was seen 14 days before the first decay.");
  }

  @Test
  void swapped_columns_swap_their_sentences() throws IOException {
    assertThat(story(new Plot("seats", "fare", JANUARY, 2, 4)))
        .contains("seats drifted in 4 of 6 windows, first in the one from 2024-02-12")
        .contains("prediction and fare did not drift");
  }

  @Test
  void another_period_has_other_dates() throws IOException {
    assertThat(story(new Plot("fare", "seats", MAY, 2, 4)))
        .contains("first in the one from 2031-06-16")
        .doesNotContain("2024");
  }

  @Test
  void decay_alone_and_drift_alone_are_told_apart() throws IOException {
    assertThat(story(new Plot("fare", "seats", JANUARY, 9, 1)))
        .contains("Decay without drift")
        .doesNotContain("fare drifted");
    assertThat(story(new Plot("fare", "seats", JANUARY, 1, 9)))
        .contains("Drift without decay")
        .contains("mae stayed within its limits (baseline");
  }

  @Test
  void decay_before_drift_is_told_in_that_order() throws IOException {
    assertThat(story(new Plot("fare", "seats", JANUARY, 4, 1)))
        .contains("The decay was seen 21 days before the first drift.");
  }

  private String story(Plot plot) throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, rows(plot));
    Progress silent = Progress.on(new PrintWriter(new StringWriter()), false);
    Input rows = Input.open(file, silent);
    CompareRequest request =
        CompareRequest.ofSplit(
            rows, Split.parse("period=reference"), CalendarUnit.WEEK, Optional.empty());
    return String.join("\n", Story.of(new CompareInputs(silent).run(request)));
  }

  /** Four reference weeks and six current ones of 1,000 rows each. */
  private static String rows(Plot plot) {
    SplittableRandom random = new SplittableRandom(42);
    StringBuilder text = new StringBuilder("timestamp,fare,seats,prediction,target,period\n");
    for (int week = -4; week < 6; week++) {
      for (int row = 0; row < 1_000; row++) {
        double moving = random.nextDouble() + (week >= plot.driftWeek() ? 0.8 : 0);
        double still = random.nextDouble();
        double answer = 10 * random.nextDouble();
        double error = (random.nextDouble() - 0.5) * (week >= plot.decayWeek() ? 2 : 1);
        boolean fareMoves = plot.moving().equals("fare");
        text.append(plot.start().plusWeeks(week + 4).plusDays(row % 7))
            .append(',')
            .append(fareMoves ? moving : still)
            .append(',')
            .append(fareMoves ? still : moving)
            .append(',')
            .append(answer)
            .append(',')
            .append(answer + error)
            .append(week < 0 ? ",reference\n" : ",current\n");
      }
    }
    return text.toString();
  }
}
