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
import io.kedge.stats.performance.Task;
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
    Understanding understood = Understanding.of(asked);
    CompareRequest request = asked.reading(understood.schema());
    Optional<ModelType> type = request.type().or(() -> understood.task().map(ModelTypes::plain));
    Optional<Task> task = TaskChoice.of(request.type(), understood.task(), request.stored());
    List<String> notes = new ArrayList<>(understood.notes());
    Sides sides = new Sides(request, understood, task, progress);
    Profile reference = sides.reference();
    Map<Optional<TimeWindow>, Profile> current = sides.current(reference, notes);

    progress.doing("judging");
    Judge judge =
        new Judge(settings(request, type), understood.answersLost(), understood.featuresLost());
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
            shown(request, type)));
  }

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
