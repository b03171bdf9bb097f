/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Judge;
import io.kedge.monitor.OverallVerdict;
import io.kedge.monitor.Verdicts;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.Profile;
import io.kedge.report.ComparisonReport;
import io.kedge.report.ReportInput;
import io.kedge.report.ReportInput.JudgedWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two inputs, from rows or profiles to the report. One thread. */
public final class CompareInputs {

  private final Progress progress;

  /** A comparison that shows its progress there. */
  public CompareInputs(Progress progress) {
    this.progress = progress;
  }

  /**
   * Reads both sides, judges every window and sums up.
   *
   * @throws InvalidInputException if an input cannot be used; the message says what to do
   */
  public ComparisonReport run(CompareRequest asked) {
    if (asked.by().isPresent() && !(asked.current() instanceof Input.Rows)) {
      throw new InvalidInputException(
          "cli.windows_need_rows", "--by needs current rows; a profile keeps no single times");
    }
    Ready ready = ready(asked);
    CompareRequest request = ready.sides().request();
    Understanding understood = ready.sides().understood();
    Profile reference = ready.reference();
    List<String> notes = new ArrayList<>(understood.notes());
    Map<Optional<TimeWindow>, Profile> current = ready.sides().current(reference, notes);

    progress.doing("judging");
    Judge judge =
        new Judge(
            settings(request, ready.type()), understood.answersLost(), understood.featuresLost());
    List<JudgedWindow> windows = new ArrayList<>();
    current.forEach(
        (window, profile) ->
            windows.add(new JudgedWindow(judge.judge(reference, profile, window), profile)));
    progress.done();
    OverallVerdict overall = Verdicts.overall(windows.stream().map(JudgedWindow::verdict).toList());
    return ComparisonReport.of(
        new ReportInput(
            request.reference().name()
                + request.split().map(split -> " (" + split.text() + ")").orElse(""),
            request.current().name() + request.split().map(split -> " (other rows)").orElse(""),
            reference,
            windows,
            overall.severity(),
            overall.sentence(),
            understood.schema(),
            notes,
            shown(request, ready.type())));
  }

  /**
   * How both sides are understood, with the reference read and the current rows left for later.
   *
   * @throws InvalidInputException if an input cannot be used; the message says what to do
   */
  public UnderstoodInputs understand(CompareRequest asked) {
    Ready ready = ready(asked);
    Understanding understood = ready.sides().understood();
    return new UnderstoodInputs(
        understood.schema(), ready.type(), ready.reference(), understood.notes());
  }

  private Ready ready(CompareRequest asked) {
    Understanding understood = Understanding.of(asked);
    CompareRequest request = asked.reading(understood.schema());
    Optional<ModelType> type = request.type().or(() -> understood.task().map(ModelTypes::plain));
    Sides sides =
        new Sides(
            request,
            understood,
            TaskChoice.of(request.type(), understood.task(), request.stored()),
            progress);
    return new Ready(sides, type, sides.reference());
  }

  /** What is known before the current rows are read. */
  private record Ready(Sides sides, Optional<ModelType> type, Profile reference) {}

  private static JudgeSettings settings(CompareRequest request, Optional<ModelType> type) {
    JudgeSettings settings = JudgeSettings.defaults().withStatistics(request.statistics());
    if (request.parity().isPresent()) {
      settings = settings.withParity(request.parity().get());
    }
    return type.isPresent() ? settings.withModelType(type.get()) : settings;
  }

  private static Map<String, String> shown(CompareRequest request, Optional<ModelType> type) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("model_type", type.map(ModelType::wireName).orElse("none"));
    shown.put("windows", request.by().map(unit -> unit.wireName()).orElse("all rows together"));
    request.split().ifPresent(split -> shown.put("split", split.text()));
    if (!request.statistics().isEmpty()) {
      shown.put("statistics", String.join(",", request.statistics()));
    }
    request.parity().ifPresent(parity -> shown.put("parity", parity.wireName()));
    return shown;
  }
}
