/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.control.flow.VerdictWriter;
import io.kedge.monitor.Verdict;
import io.kedge.report.JsonVerdict;
import java.util.List;

/** Verdicts in the form of the JSON report. Stateless. */
final class JsonVerdicts implements VerdictWriter {

  @Override
  public String write(Verdict verdict) {
    return JsonVerdict.write(verdict);
  }

  @Override
  public List<String> differences(String stored, String recomputed) {
    return JsonVerdict.differences(stored, recomputed);
  }
}
