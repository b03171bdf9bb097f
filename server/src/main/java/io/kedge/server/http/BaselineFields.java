/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A field that holds metrics by name, each a number or {@code {value, n, standard_error}}.
 *
 * @param fields the body
 * @param name the field
 */
public record BaselineFields(RequestFields fields, String name) {

  /** More rows than that are no count of rows. */
  private static final double MOST_ROWS = 1e15;

  /** The metrics; what is no metric, or no figure of one, is noted as a fault. */
  public Map<String, FixedBaseline> values() {
    Map<String, FixedBaseline> values = new LinkedHashMap<>();
    Optional<RequestFields> given = fields.object(name);
    if (given.isPresent()) {
      for (String metric : given.get().names()) {
        if (PerformanceMetrics.named(metric).isEmpty()) {
          given.get().fault(metric, "invalid_enum", "there is no metric of that name");
        } else {
          value(given.get(), metric)
              .filter(value -> isPossible(given.get(), metric, value))
              .ifPresent(value -> values.put(metric, value));
        }
      }
    }
    return values;
  }

  /** Whether the metric can have the value at all; an error below zero is a slip. */
  private static boolean isPossible(RequestFields given, String metric, FixedBaseline value) {
    String range = PerformanceMetrics.named(metric).orElseThrow().descriptor().range();
    boolean below = range.startsWith("[0") && value.value() < 0;
    boolean above = range.equals("[0, 1]") && value.value() > 1;
    if (below || above) {
      given.fault(metric, "out_of_range", metric + " lies in " + range);
    }
    return !below && !above;
  }

  private static Optional<FixedBaseline> value(RequestFields given, String metric) {
    if (!given.has(metric)) {
      return Optional.empty();
    }
    if (!given.isObject(metric)) {
      OptionalDouble plain = given.number(metric);
      return plain.isPresent()
          ? Optional.of(FixedBaseline.of(plain.getAsDouble()))
          : Optional.empty();
    }
    RequestFields figures = given.object(metric).orElseThrow();
    double value = figures.number("value").orElse(Double.NaN);
    OptionalDouble rows = figures.number("n");
    OptionalDouble error = figures.number("standard_error");
    double counted = rows.orElse(1);
    boolean whole = counted >= 1 && counted <= MOST_ROWS && counted == Math.rint(counted);
    if (!Double.isFinite(value)
        || !whole
        || error.orElse(0) < 0
        || !figures.unknown(Set.of("value", "n", "standard_error")).isEmpty()) {
      given.fault(
          metric,
          "out_of_range",
          "a baseline is a number, or {\"value\": v, \"n\": rows, \"standard_error\": s}");
      return Optional.empty();
    }
    OptionalLong count =
        rows.isPresent() ? OptionalLong.of((long) rows.getAsDouble()) : OptionalLong.empty();
    return Optional.of(new FixedBaseline(value, count, error));
  }
}
