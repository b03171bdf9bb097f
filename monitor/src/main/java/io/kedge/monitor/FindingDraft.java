/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.Measured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A finding being filled in; until told otherwise it is ok, not drifted and without figures. */
final class FindingDraft {

  private final Finding.Kind kind;
  private final Optional<String> column;
  private final Optional<String> metric;
  private final Optional<String> statistic;
  private final Optional<TimeWindow> window;
  private final Map<String, Double> details = new LinkedHashMap<>();
  private OptionalDouble value = OptionalDouble.empty();
  private OptionalDouble pValue = OptionalDouble.empty();
  private OptionalDouble adjustedPValue = OptionalDouble.empty();
  private Optional<Band> band = Optional.empty();
  private Severity severity = Severity.OK;
  private boolean drifted;
  private boolean deciding;
  private long referenceCount;
  private long currentCount;

  private FindingDraft(
      Finding.Kind kind,
      Optional<String> column,
      Optional<String> nameOfFigure,
      Optional<TimeWindow> window) {
    this.kind = kind;
    this.column = column;
    this.metric = column.isPresent() ? Optional.empty() : nameOfFigure;
    this.statistic = column.isPresent() ? nameOfFigure : Optional.empty();
    this.window = window;
  }

  static FindingDraft ofColumn(
      Finding.Kind kind, String column, Optional<String> statistic, Optional<TimeWindow> window) {
    return new FindingDraft(kind, Optional.of(column), statistic, window);
  }

  static FindingDraft ofMetric(String metric, Optional<TimeWindow> window) {
    return new FindingDraft(Finding.Kind.DECAY, Optional.empty(), Optional.of(metric), window);
  }

  /** Takes over what a statistic says. */
  FindingDraft of(Comparison comparison) {
    counts(comparison.referenceCount(), comparison.currentCount());
    if (comparison instanceof Measured measured) {
      value(measured.value());
      pValue = measured.pValue();
      details.putAll(measured.details());
    }
    return this;
  }

  FindingDraft counts(long reference, long current) {
    referenceCount = reference;
    currentCount = current;
    return this;
  }

  FindingDraft value(double figure) {
    value = OptionalDouble.of(figure);
    return this;
  }

  FindingDraft pValue(double p) {
    pValue = OptionalDouble.of(p);
    return this;
  }

  FindingDraft adjustedPValue(double p) {
    adjustedPValue = OptionalDouble.of(p);
    return this;
  }

  FindingDraft band(Optional<Band> found) {
    band = found;
    return this;
  }

  FindingDraft severity(Severity asked) {
    severity = asked;
    return this;
  }

  FindingDraft drifted(boolean passedEveryGate) {
    drifted = passedEveryGate;
    return this;
  }

  FindingDraft deciding() {
    deciding = true;
    return this;
  }

  /** Adds a figure, unless it does not exist: a figure without a value is left out, never NaN. */
  FindingDraft detail(String name, double figure) {
    if (Double.isFinite(figure)) {
      details.put(name, figure);
    }
    return this;
  }

  FindingDraft details(Map<String, Double> figures) {
    figures.forEach(this::detail);
    return this;
  }

  /** The finding, with the reason for its severity. */
  Finding because(String reason) {
    return new Finding(
        kind,
        column,
        metric,
        statistic,
        window,
        value,
        pValue,
        adjustedPValue,
        band,
        severity,
        drifted,
        deciding,
        reason,
        referenceCount,
        currentCount,
        details);
  }
}
