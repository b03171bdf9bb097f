/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Verdict;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a report is made from. Immutable.
 *
 * @param referenceName what the reference is called, such as a file's path
 * @param currentName what the current data are called
 * @param reference the reference's profile
 * @param windows the judged windows in the order of time; one without a time window when all rows
 *     were judged together
 * @param severity the worst severity of all windows
 * @param sentence the overall verdict in one sentence
 * @param schema how every column of the source was understood
 * @param notes what the reader should know about the input, one sentence each
 * @param settings the settings that led to the verdict, names and values in reading order
 */
public record ReportInput(
    String referenceName,
    String currentName,
    Profile reference,
    List<JudgedWindow> windows,
    Severity severity,
    String sentence,
    Schema schema,
    List<String> notes,
    Map<String, String> settings) {

  /** Copies the collections. */
  public ReportInput {
    windows = List.copyOf(windows);
    notes = List.copyOf(notes);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * One window: its verdict and the profile it was reached from. Immutable.
   *
   * @param verdict the judgement
   * @param current the profile of the window's rows
   */
  public record JudgedWindow(Verdict verdict, Profile current) {}
}
