/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.InvalidInputException;
import io.kedge.server.http.RequestFields;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** The body that makes a monitor. Stateless. */
final class MonitorBody {

  private static final String WINDOW = "window";
  private static final String SETTLE = "settle_s";
  private static final String LATENESS = "allowed_lateness_s";
  private static final Duration LONGEST_SETTLE = Duration.ofDays(7);
  private static final Duration LONGEST_LATENESS = Duration.ofDays(90);

  private MonitorBody() {}

  static Monitor read(String model, String id, RequestFields fields) {
    WindowRule rule = window(fields);
    List<String> roles = Arrays.stream(ServingRole.values()).map(ServingRole::wireName).toList();
    ServingRole role = fields.word("role", roles).map(ServingRole::of).orElse(ServingRole.CHAMPION);
    Duration settle = seconds(fields, SETTLE, Monitor.USUAL_SETTLE, LONGEST_SETTLE);
    Duration lateness = seconds(fields, LATENESS, Monitor.USUAL_LATENESS, LONGEST_LATENESS);
    fields.refuseUnknown(Set.of(WINDOW, "role", SETTLE, LATENESS));
    fields.refuseIfWrong();
    return new Monitor(model, id, role, rule, settle, lateness);
  }

  private static WindowRule window(RequestFields fields) {
    String given = fields.requiredText(WINDOW);
    try {
      if (!given.isEmpty()) {
        return WindowRule.parse(given);
      }
      if (fields.has(WINDOW)) {
        fields.fault(WINDOW, "invalid_window", "window must be such as day/UTC or count/1000");
      }
    } catch (InvalidInputException e) {
      fields.fault(WINDOW, e.code(), String.valueOf(e.getMessage()));
    }
    return new WindowRule.Calendar(CalendarUnit.DAY, ZoneOffset.UTC);
  }

  private static Duration seconds(
      RequestFields fields, String name, Duration usual, Duration longest) {
    OptionalDouble given = fields.number(name);
    if (given.isEmpty()) {
      return usual;
    }
    double value = given.getAsDouble();
    if (value != Math.rint(value) || value < 0 || value > longest.toSeconds()) {
      fields.fault(
          name,
          "out_of_range",
          String.format(
              Locale.ROOT, "%s must be a whole number from 0 to %d", name, longest.toSeconds()));
      return usual;
    }
    return Duration.ofSeconds((long) value);
  }
}
