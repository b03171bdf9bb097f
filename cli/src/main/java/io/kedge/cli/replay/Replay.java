/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.cli.compare.CompareInputs;
import io.kedge.cli.compare.UnderstoodInputs;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.SideReader;
import io.kedge.kernel.InvalidInputException;
import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.Profile;
import io.kedge.report.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a recorded history to a server as if it happened again, and reads what the server made of
 * it. What was sent before is known to the server, so that a second run changes nothing. One
 * thread.
 */
public final class Replay {

  private final ServerCalls calls;
  private final Progress progress;

  /** A replay to that server, which shows its progress there. */
  public Replay(ServerCalls calls, Progress progress) {
    this.calls = calls;
    this.progress = progress;
  }

  /**
   * Sends everything, has it judged and reads the verdicts.
   *
   * @throws InvalidInputException if the rows cannot be used, or the server refuses them
   * @throws io.kedge.kernel.UnavailableException if the server is away, or stays so
   */
  public Timeline run(ReplayRequest request) {
    calls.requireThere();
    Registration registration = new Registration(calls, request.version());
    UnderstoodInputs understood =
        new CompareInputs(progress).understand(request.compared(reference(request, registration)));
    if (request.by().isPresent()) {
      SideReader.requireTime(request.rows().table(), understood.schema());
    }
    SentColumns columns = SentColumns.of(understood.schema(), request.hints());
    List<String> notes = new ArrayList<>(understood.notes());
    try (EventSorter sorter = new EventSorter(EventSorter.USUAL_BUDGET)) {
      RowEvents events = new RowEvents(columns, sorter);
      new SideReader(request.rows().table(), understood.schema(), request.split(), progress)
          .rows(false, events::add);
      if (events.rows() == 0) {
        throw new InvalidInputException(
            "cli.no_current_rows",
            request.rows().name() + " has no row to send; see --split and --time-column");
      }
      notes.addAll(events.notes());
      String series = request.series(events.rows());
      register(request, registration, understood, columns);
      registration.monitor(request.monitor(), series);
      BatchSender sent = send(request, sorter, events.rows());
      return judged(request, series, sent, notes);
    } finally {
      progress.done();
    }
  }

  /** The reference that was named, or that the server has. */
  private static Input reference(ReplayRequest request, Registration registration) {
    if (request.reference().isPresent() || request.split().isPresent()) {
      return request.reference().orElse(request.rows());
    }
    Profile stored =
        registration
            .reference()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "cli.no_reference",
                        "version %s has no reference yet; name its rows with --split COLUMN=VALUE or --reference FILE"
                            .formatted(request.version())));
    return new Input.Stored("the reference of " + request.version(), stored);
  }

  private static void register(
      ReplayRequest request,
      Registration registration,
      UnderstoodInputs understood,
      SentColumns columns) {
    String type =
        understood
            .type()
            .map(ModelType::wireName)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "cli.no_type",
                        request.rows().name()
                            + " has no label to tell the type of model by; name it with --type"));
    registration.model(type);
    registration.version(columns);
    if (request.reference().isPresent() || request.split().isPresent()) {
      registration.reference(understood.reference());
    }
  }

  private BatchSender send(ReplayRequest request, EventSorter sorter, long rows) {
    BatchSender sender = new BatchSender(calls, request.version());
    try (sender) {
      long[] begun = {0};
      BatchCutter cutter =
          new BatchCutter(
              request.version(),
              batch -> {
                sender.send(batch);
                begun[0] += batch.kind().equals("predictions") ? batch.rows() : 0;
                progress.doing(
                    "sending %s  %s of %s rows"
                        .formatted(
                            request.rows().name(), Figures.count(begun[0]), Figures.count(rows)));
              });
      sorter.drain(cutter::add);
      cutter.end();
      sender.finish();
      return sender;
    }
  }

  private Timeline judged(
      ReplayRequest request, String series, BatchSender sent, List<String> notes) {
    progress.doing("the server judges " + request.rows().name());
    String monitor = Registration.monitorPath(request.version(), request.monitor());
    calls
        .send(Call.json("POST", monitor + "/run", "{\"close_open\":true}").asWork())
        .orRefusal("to judge");
    List<JudgedWindow> windows = ResultList.read(calls, monitor, request.version(), series);
    return new Timeline(
        calls.address(),
        request.version(),
        request.monitor(),
        new Timeline.Sent(sent.accepted(), sent.known()),
        windows,
        notes);
  }
}
