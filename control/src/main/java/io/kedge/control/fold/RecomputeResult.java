/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.Subject;
import io.kedge.control.flow.VerdictWriter;
import io.kedge.control.flow.Versions;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.flow.Evidence;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.CountedReference;
import io.kedge.control.window.JudgeWindow;
import io.kedge.control.window.JudgementSettings;
import io.kedge.control.window.References;
import io.kedge.control.window.Series;
import io.kedge.control.window.WindowRebuild;
import io.kedge.control.window.WindowState;
import io.kedge.kernel.GoneException;
import io.kedge.kernel.NotFoundException;
import io.kedge.profile.Profile;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes a verdict once more from the log, and tells whether it is the one that is stored. */
public final class RecomputeResult {

  private static final String EXPIRED = "log_expired";

  private final FlowStores stores;
  private final VerdictWriter writer;

  /** Recomputes from these stores. */
  public RecomputeResult(FlowStores stores, VerdictWriter writer) {
    this.stores = stores;
    this.writer = writer;
  }

  /**
   * Recomputes the result.
   *
   * @throws NotFoundException {@code result.not_found}
   * @throws GoneException {@code log_expired} if what it was made from is no longer kept
   */
  public Recomputed recompute(String id) {
    Result stored =
        stores
            .results()
            .find(id)
            .orElseThrow(
                () -> new NotFoundException("result.not_found", "there is no such result"));
    WindowKey key = stored.window();
    Evidence evidence = stored.evidence();
    boolean expired =
        evidence.firstSequence() > 0
            && evidence.firstSequence() <= stores.log().retiredTo(key.version().model());
    Optional<Subject> subject = Versions.subject(stores.models(), key.version());
    Optional<JudgementSettings> settings = JudgementSettings.parse(evidence.settings());
    Optional<CountedReference> reference =
        new References(stores.references()).numbered(key.version(), evidence.reference().orElse(0));
    if (expired || subject.isEmpty() || settings.isEmpty() || reference.isEmpty()) {
      throw gone();
    }
    Series series = series(subject.get(), key, settings.get());
    String verdict = verdict(series, stored, reference.get());
    return new Recomputed(stored, verdict, writer.differences(stored.verdict(), verdict));
  }

  private static GoneException gone() {
    return new GoneException(
        EXPIRED,
        "the rows behind this verdict are no longer kept, so it cannot be made again; keep the log longer to recompute older results");
  }

  private static Series series(Subject subject, WindowKey key, JudgementSettings settings) {
    return new Series(
        subject.as(settings.type()),
        key.role(),
        WindowRule.parse(key.series()),
        settings.lateness());
  }

  private Optional<Baseline> baseline(Result stored) {
    OptionalLong number = stored.evidence().baseline();
    return number.isPresent()
        ? stores.baselines().find(stored.window().version(), number.getAsLong())
        : Optional.empty();
  }

  private String verdict(Series series, Result stored, CountedReference reference) {
    WindowKey key = stored.window();
    Profile current = series.subject().rowProfiler(reference.profile()).profile();
    Evidence evidence = stored.evidence();
    if (evidence.firstSequence() > 0) {
      WindowState like = WindowState.empty(0, reference.number(), series.subject().form());
      if (series.rule() instanceof WindowRule.Count) {
        like =
            stores
                .windows()
                .find(key)
                .map(found -> WindowState.decode(found.profile()))
                .orElseThrow(RecomputeResult::gone);
      }
      current =
          new WindowRebuild(stores.log(), series, key)
              .run(Optional.of(reference), like, evidence.firstSequence(), evidence.lastSequence())
              .state()
              .whole()
              .orElse(current);
    }
    return writer.write(
        new JudgeWindow(writer, evidence.program())
            .verdict(new JudgeWindow.Case(series, key, reference, baseline(stored), current)));
  }
}
