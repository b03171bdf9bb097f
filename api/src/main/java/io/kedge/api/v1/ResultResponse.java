/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was given, with what it was made from. Immutable.
 *
 * @param id its name
 * @param model whose rows were judged
 * @param version the model's version
 * @param monitor the monitor that judged
 * @param role in what part the version answered
 * @param series how rows were cut into windows
 * @param window what was judged
 * @param revision 0 for the first verdict on the window, one more for each restatement
 * @param judgedAt when it was given
 * @param severity {@code ok}, {@code warning} or {@code critical}
 * @param sentence the verdict in one sentence
 * @param verdict all of it: an object with {@code judged, worst_column, findings[]} and more
 * @param evidence what it was made from
 */
public record ResultResponse(
    String id,
    String model,
    String version,
    String monitor,
    String role,
    String series,
    ResultWindow window,
    long revision,
    String judgedAt,
    String severity,
    String sentence,
    Object verdict,
    ResultEvidence evidence) {

  /**
   * A window. Immutable.
   *
   * @param from the first instant inside as text, or the first row inside as a whole number
   * @param to the first one after
   */
  public record ResultWindow(Object from, Object to) {}

  /**
   * What a verdict was made from. Immutable.
   *
   * @param reference the number of the reference
   * @param baseline the number of the baseline, if decay was measured from one
   * @param firstSequence the first batch of the window in the log; 0 for a window without rows
   * @param lastSequence the last batch that had been taken in
   * @param settings the settings of the judgement
   * @param program the version of the program that judged
   */
  public record ResultEvidence(
      @Nullable Long reference,
      @Nullable Long baseline,
      long firstSequence,
      long lastSequence,
      String settings,
      String program) {}
}
