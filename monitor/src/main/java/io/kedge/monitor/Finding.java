/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.stats.drift.Bands.Band;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One comparison judged against its bands. Immutable.
 *
 * @param kind drift of a column, decay of a metric, or a fault of the data
 * @param column the column; empty for a metric
 * @param metric the metric's wire name; empty for a column
 * @param statistic the statistic's wire name; empty for a metric
 * @param window the window judged; empty when all rows were judged together
 * @param value the statistic or the metric's current value; empty when not measured
 * @param pValue its own p-value, if it has one
 * @param adjustedPValue the p-value corrected over the columns of this run, for the deciding
 *     statistic
 * @param band the band of the value, if the statistic has bands
 * @param severity what it asks of the reader
 * @param drifted whether it passed every gate
 * @param deciding whether this statistic decides for its column, or is shown beside it
 * @param reason why the severity is what it is, in one clause; never empty
 * @param referenceCount reference rows that took part
 * @param currentCount current rows that took part
 * @param details further figures by wire name, in reading order
 */
public record Finding(
    Kind kind,
    Optional<String> column,
    Optional<String> metric,
    Optional<String> statistic,
    Optional<TimeWindow> window,
    OptionalDouble value,
    OptionalDouble pValue,
    OptionalDouble adjustedPValue,
    Optional<Band> band,
    Severity severity,
    boolean drifted,
    boolean deciding,
    String reason,
    long referenceCount,
    long currentCount,
    Map<String, Double> details) {

  /** Why a column that the current rows have lost is not judged. */
  static final String ONLY_IN_REFERENCE = "not judged: the column is only in the reference";

  /** Why a column that the reference does not know is not judged. */
  static final String ONLY_IN_CURRENT = "not judged: the column is only in the current rows";

  /** Whether this tells of a column that the current rows have lost. */
  public boolean isOnlyInReference() {
    return reason.equals(ONLY_IN_REFERENCE);
  }

  /** The p-value that decided, corrected where it is; 0 without one. */
  double strength() {
    return adjustedPValue.orElse(pValue.orElse(0));
  }

  /** What a finding is about. */
  public enum Kind {
    /** A distribution changed. */
    DRIFT,
    /** Performance fell behind the baseline. */
    DECAY,
    /** The data themselves look broken, such as values that went missing. */
    DATA;

    /** The word used in JSON and tables. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the details and demands a reason. */
  public Finding {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must not be blank");
    }
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
