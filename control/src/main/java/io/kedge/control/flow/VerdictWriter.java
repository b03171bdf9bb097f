/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.monitor.Verdict;
import java.util.List;

/** Port: verdicts as text that is stored. Thread-safe. */
public interface VerdictWriter {

  /** The verdict as one JSON object; the same verdict gives the same text. */
  String write(Verdict verdict);

  /**
   * Where two verdicts differ: words and counts at all, other figures beyond 12 significant digits.
   *
   * @return one sentence a difference, the first 20 of them; empty if the verdicts are the same
   */
  List<String> differences(String stored, String recomputed);
}
