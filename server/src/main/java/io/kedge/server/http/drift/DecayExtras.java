/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.server.http.BaselineFields;
import io.kedge.server.http.RequestArray;
import io.kedge.server.http.RequestFields;
import io.kedge.stats.inference.FixedBaseline;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may stand beside answers and labels in a decay call.
 *
 * @param fields the body
 * @param rows how many answers there are
 */
record DecayExtras(RequestFields fields, int rows) {

  /** Years of four digits: what lies beyond is a slip, and no count of milliseconds. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** When each row happened. */
  Optional<long[]> timestamps() {
    Optional<RequestArray> given = fields.array("timestamps");
    if (given.isEmpty() || !hasAllRows("timestamps", given.get())) {
      return Optional.empty();
    }
    given.get().refuseNulls("send a time for each row, or leave timestamps out");
    @Nullable String[] texts = given.get().names();
    long[] millis = new long[texts.length];
    for (int row = 0; row < texts.length; row++) {
      Optional<Instant> instant = instant(texts[row]);
      if (instant.isEmpty()) {
        fields.fault(
            "timestamps",
            "invalid_timestamp",
            "timestamps/" + row + " must be ISO-8601 with an offset, such as 2026-01-31T10:15:00Z");
        return Optional.empty();
      }
      millis[row] = instant.get().toEpochMilli();
    }
    return Optional.of(millis);
  }

  private static Optional<Instant> instant(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(OffsetDateTime::parse)
          .map(OffsetDateTime::toInstant)
          .filter(instant -> instant.isBefore(LATEST) && instant.isAfter(EARLIEST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The price before each answer. */
  Optional<double[]> referencePrices() {
    Optional<RequestArray> given = fields.array("reference_prices");
    if (given.isEmpty() || !hasAllRows("reference_prices", given.get())) {
      return Optional.empty();
    }
    given.get().refuseNulls("send a price for each row, or leave reference_prices out");
    return Optional.of(given.get().numbers());
  }

  private boolean hasAllRows(String name, RequestArray array) {
    if (array.size() == rows) {
      return true;
    }
    fields.fault(
        name,
        "length_mismatch",
        "%s has %d values, but there are %d answers".formatted(name, array.size(), rows));
    return false;
  }

  /** The metrics to measure decay from. */
  Map<String, FixedBaseline> baseline() {
    return new BaselineFields(fields, "baseline").values();
  }
}
