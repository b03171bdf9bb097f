/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.monitor.setting.ModelType;
import io.kedge.server.http.RequestFields;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The field {@code threshold}: other limits than those of the model's type, by metric.
 *
 * @param fields the body
 */
record DecayThresholdFields(RequestFields fields) {

  private static final String FIELD = "threshold";

  /** The type with the limits of the body in place of its own. */
  ModelType applied(ModelType type) {
    Optional<RequestFields> given = fields.object(FIELD);
    if (given.isEmpty()) {
      return type;
    }
    List<MetricThreshold> thresholds = new ArrayList<>(type.thresholds());
    for (String metric : given.get().names()) {
      Optional<MetricThreshold> own = one(given.get(), metric, type);
      if (own.isPresent()) {
        thresholds.removeIf(known -> known.metric().equals(metric));
        thresholds.add(own.get());
      }
    }
    return new ModelType(type.wireName(), type.task(), thresholds, type.trades());
  }

  private static Optional<MetricThreshold> one(RequestFields given, String metric, ModelType type) {
    Optional<PerformanceMetric> known = PerformanceMetrics.named(metric);
    Optional<RequestFields> limits = given.object(metric);
    if (known.isEmpty()) {
      given.fault(metric, "invalid_enum", "there is no metric of that name");
    }
    if (known.isEmpty() || limits.isEmpty()) {
      return Optional.empty();
    }
    double critical = limits.get().number("critical").orElse(Double.NaN);
    double warning = limits.get().number("warning").orElse(critical);
    if (!limits.get().unknown(Set.of("warning", "critical")).isEmpty()
        || !(warning > 0 && critical >= warning)) {
      given.fault(
          metric,
          "out_of_range",
          "limits must be {\"warning\": w, \"critical\": c} with 0 < w <= c, as fractions");
      return Optional.empty();
    }
    return Optional.of(
        new MetricThreshold(
            metric,
            warning,
            critical,
            type.threshold(metric)
                .map(MetricThreshold::changeMode)
                .orElse(known.get().descriptor().changeMode())));
  }
}
