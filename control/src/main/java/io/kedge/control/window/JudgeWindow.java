/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.VerdictWriter;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.flow.Evidence;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Judge;
import io.kedge.monitor.Verdict;
import io.kedge.profile.Profile;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Outcomes;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges windows and says what each verdict was made from. Stateless. */
public final class JudgeWindow {

  private final VerdictWriter writer;
  private final String program;

  /**
   * A judge of windows.
   *
   * @param program the version of this program, kept with each verdict
   */
  public JudgeWindow(VerdictWriter writer, String program) {
    this.writer = writer;
    this.program = program;
  }

  /**
   * What is judged.
   *
   * @param series whose window
   * @param key which window
   * @param reference what it is compared with
   * @param baseline what decay is measured from; the reference's labelled rows where it is theirs,
   *     or empty
   * @param current its rows
   */
  public record Case(
      Series series,
      WindowKey key,
      CountedReference reference,
      Optional<Baseline> baseline,
      Profile current) {}

  /**
   * The batches that a case was made from.
   *
   * @param first the first one, 0 for a window without rows
   * @param last the last one that had been folded
   */
  public record Stretch(long first, long last) {}

  /** The verdict. */
  public Verdict verdict(Case one) {
    Optional<TimeWindow> window =
        one.series().rule() instanceof WindowRule.Calendar
            ? Optional.of(one.key().time())
            : Optional.empty();
    Optional<String> positive = one.series().subject().positiveClass();
    Optional<Outcomes> outcomes =
        one.current()
            .outcomes()
            .map(
                all ->
                    positive.isPresent() && all instanceof ClassificationOutcomes classes
                        ? classes.withPositive(positive.get())
                        : all);
    return new Judge(settings(one).judge())
        .against(one.reference().apart(one.baseline()))
        .judge(one.reference().profile(), one.current().withOutcomes(outcomes), window);
  }

  private static JudgementSettings settings(Case one) {
    return new JudgementSettings(one.series().subject().type(), one.series().lateness());
  }

  /**
   * For whom a verdict is given, and when.
   *
   * @param monitor whose result it becomes
   * @param revision 0 for the first verdict on the window, one more for each later one
   * @param at the time on the clock
   */
  public record Occasion(String monitor, long revision, Instant at) {}

  /** The verdict as the result of a monitor. */
  public Result result(Case one, Stretch stretch, Occasion occasion) {
    Verdict verdict = verdict(one);
    WindowKey key = one.key();
    return new Result(
        id(occasion.monitor(), key, occasion.revision()),
        occasion.monitor(),
        key,
        occasion.revision(),
        occasion.at(),
        verdict.severity(),
        verdict.sentence(),
        writer.write(verdict),
        new Evidence(
            OptionalLong.of(one.reference().number()),
            one.baseline().map(set -> OptionalLong.of(set.number())).orElse(OptionalLong.empty()),
            stretch.first(),
            stretch.last(),
            settings(one).text(),
            program));
  }

  /** The same for the same judgement, whoever makes it and however often. */
  private static String id(String monitor, WindowKey key, long revision) {
    String name =
        String.join(
            "\n",
            key.version().model(),
            key.version().version(),
            monitor,
            key.role().wireName(),
            key.series(),
            key.from() + " " + key.to() + " " + revision);
    Hash hash = Hash.of(name);
    return String.format(java.util.Locale.ROOT, "%016x%016x", hash.high(), hash.low());
  }
}
