/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Hypothesis.ByExcess;
import io.kedge.monitor.Hypothesis.BySize;
import io.kedge.stats.drift.Bands.Band;

/**
 * What the gates made of one deciding test.
 *
 * @param test the test
 * @param adjusted its p-value after the correction
 * @param significant whether that is small enough
 * @param passed the highest band whose gate was passed; stable if none was
 */
record DriftDecision(Hypothesis test, double adjusted, boolean significant, Band passed) {

  boolean drifted() {
    return passed != Band.STABLE;
  }

  /** Moderate asks for a look, more asks for action, the plain band alone asks for nothing. */
  Severity severity() {
    return switch (passed) {
      case STABLE -> Severity.OK;
      case MODERATE -> Severity.WARNING;
      case SIGNIFICANT, CRITICAL -> Severity.CRITICAL;
    };
  }

  /** Why, in one clause; {@code tests} is the size of the family that was corrected over. */
  String reason(int tests) {
    if (drifted()) {
      return "drifted: %s, %s (%s)".formatted(test.size(), bandInWords(), p(tests));
    }
    if (test.plainBand() == Band.STABLE) {
      return significant && test.gate() instanceof BySize
          ? "stable: a real but small change, %s (%s)".formatted(test.size(), p(tests))
          : "stable: %s (%s)".formatted(test.size(), p(tests));
    }
    return blocked(tests);
  }

  private String blocked(int tests) {
    if (test.gate() instanceof BySize gate) {
      return significant
          ? "blocked: below the size gate (%s, %s once corrected for sample size)"
              .formatted(test.size(), Wording.number(gate.corrected()))
          : "blocked: not significant (%s; %s)".formatted(p(tests), test.size());
    }
    return "blocked: only the plain band flags (%s; %s)".formatted(test.size(), p(tests));
  }

  private String bandInWords() {
    return test.plainBand() == passed
        ? passed.wireName()
        : "at least " + passed.wireName() + " after correction for sample size";
  }

  private String p(int tests) {
    String what = test.gate() instanceof ByExcess ? "beyond " + limit() + ": " : "";
    String p = what + Wording.p(adjusted);
    return tests > 1 ? p + " corrected over " + tests + " tests" : p;
  }

  private String limit() {
    return Wording.number(test.bands().moderate());
  }
}
