/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.ModelVersion;
import io.kedge.report.Mark;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a server made of a history, window by window. Immutable.
 *
 * @param server where the server is
 * @param version whose predictions they are
 * @param monitor the monitor that judged
 * @param sent how many rows were sent
 * @param windows of each window the latest verdict, in their order
 * @param notes what people should know about the rows, one sentence each
 */
public record Timeline(
    URI server,
    ModelVersion version,
    String monitor,
    Sent sent,
    List<JudgedWindow> windows,
    List<String> notes) {

  /** Copies the lists. */
  public Timeline {
    windows = List.copyOf(windows);
    notes = List.copyOf(notes);
  }

  /**
   * How many rows were sent. Immutable.
   *
   * @param accepted rows that the server did not have
   * @param known rows that it had already
   */
  public record Sent(long accepted, long known) {}

  /** Where all results are, with everything that was found. */
  public String results() {
    return server
        + Registration.monitorPath(version, monitor)
        + "/results?version="
        + version.version();
  }

  /** How many windows are in which state: {@code 20 critical, 5 ok}. */
  public String tally() {
    return Arrays.stream(Mark.values())
        .sorted(Comparator.reverseOrder())
        .map(mark -> new Counted(mark, windows.stream().filter(w -> w.mark() == mark).count()))
        .filter(counted -> counted.count() > 0)
        .map(counted -> counted.count() + " " + counted.mark().word())
        .collect(Collectors.joining(", "));
  }

  /** The windows in which the state became worse than in every one before, in their order. */
  public List<String> turns() {
    List<String> turns = new ArrayList<>();
    Mark worst = Mark.NOT_JUDGED;
    for (JudgedWindow window : windows) {
      if (window.mark().compareTo(worst) > 0) {
        worst = window.mark();
        turns.add(window.window() + " " + window.mark().word() + ": " + window.sentence());
      }
    }
    return turns;
  }

  private record Counted(Mark mark, long count) {}
}
