/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantSyntaxTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31T00:00:00Z",
    "2026-01-31T10:15, 2026-01-31T10:15:00Z",
    "2026-01-31 10:15, 2026-01-31T10:15:00Z",
    "2026-01-31t10:15:30z, 2026-01-31T10:15:30Z",
    "2026-01-31T10:15:30.5, 2026-01-31T10:15:30.500Z",
    "'2026-01-31T10:15:30,25', 2026-01-31T10:15:30.250Z",
    "2026-01-31T10:15:30.123456789Z, 2026-01-31T10:15:30.123Z",
    "2026-01-31T10:15:30+02:00, 2026-01-31T08:15:30Z",
    "2026-01-31T10:15:30-0230, 2026-01-31T12:45:30Z",
    "2026-01-31 10:15:30+00, 2026-01-31T10:15:30Z",
    "2026-01-31 10:15:30 UTC, 2026-01-31T10:15:30Z",
    "2026-01-31 10:15+02, 2026-01-31T08:15:00Z",
    "2024-02-29, 2024-02-29T00:00:00Z",
    "2000-02-29, 2000-02-29T00:00:00Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "0001-01-01, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59, 9999-12-31T23:59:59Z",
    "'  2026-01-31 ', 2026-01-31T00:00:00Z"
  })
  void dates_and_times_of_iso_8601_are_instants(String text, Instant expected) {
    assertThat(InstantSyntax.parse(text)).isEqualTo(expected.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NA",
        "2026",
        "2026-01",
        "20260131",
        "2026-1-31",
        "31.01.2026",
        "01/31/2026",
        "2026/01/31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-32",
        "2026-01-00",
        "2025-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-01-31T",
        "2026-01-31T10",
        "2026-01-31T24:00",
        "2026-01-31T10:60",
        "2026-01-31T10:15:60",
        "2026-01-31T10:15:",
        "2026-01-31T10:15:3",
        "2026-01-31T10:15:30.",
        "2026-01-31T10:15:30.1234567890",
        "2026-01-31x10:15",
        "2026-01-31T10:15:30+2",
        "2026-01-31T10:15:30+19:00",
        "2026-01-31T10:15:30+02:60",
        "2026-01-31T10:15:30 CET",
        "2026-01-31T10:15:30+",
        "2026-01-31T1a:15",
        "2026-01-31T10-15",
        "1767225600",
        "2026-01-31T10:15:30ZZ",
        "-026-01-31",
        "2026-01-31T10:15.5"
      })
  void other_texts_are_not_instants(String text) {
    assertThat(InstantSyntax.parse(text)).isEqualTo(TimeColumn.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "1767225600, 1767225600000",
    "1767225600.123456, 1767225600123",
    "1767225600999, 1767225600999",
    "1767225600999.9, 1767225600999",
    "1767225600123999, 1767225600123",
    "1767225600123999000, 1767225600123",
    "1.767225600123e+18, 1767225600123",
    "946684800, 946684800000",
    "4102444799, 4102444799000",
    "946684800000, 946684800000"
  })
  void the_unit_of_a_number_is_told_from_its_size(String text, long expected) {
    assertThat(InstantSyntax.parseTime(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1767225600",
        "946684799",
        "4102444800",
        "20260131",
        "4102444800000000000",
        "inf",
        "x",
        ""
      })
  void numbers_of_no_time_of_this_century_are_not_instants(String text) {
    assertThat(InstantSyntax.parseTime(text)).isEqualTo(TimeColumn.MISSING);
  }

  @Test
  void random_instants_agree_with_the_jdk() {
    SplittableRandom random = new SplittableRandom(7);

    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextLong(-62_135_596_800_000L, 253_402_300_799_999L);
      ZoneOffset zone = ZoneOffset.ofHoursMinutes(random.nextInt(-9, 10), 0);
      OffsetDateTime time =
          LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)
              .plusNanos(0)
              .plusSeconds(millis / 1000)
              .atOffset(zone);

      assertThat(InstantSyntax.parse(time.toString()))
          .as(time.toString())
          .isEqualTo(time.toInstant().toEpochMilli());
    }
  }
}
