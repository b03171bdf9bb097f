/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DriverFailureTest {

  private static RuntimeException state(String state) {
    return new IllegalStateException("outer", new SQLException("inner", state));
  }

  @ParameterizedTest
  @CsvSource({
    "23505,DUPLICATE_KEY",
    "40001,COLLISION",
    "40P01,COLLISION",
    "53100,STORAGE_FULL",
    "53300,AWAY",
    "08006,AWAY",
    "57P01,AWAY",
    "57014,AWAY",
    "25006,AWAY",
    "58030,AWAY",
    "42601,DEFECT",
    "23503,DEFECT"
  })
  void a_state_of_postgresql_has_a_meaning(String state, DriverFailure meaning) {
    assertThat(DriverFailure.of(state(state))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_CONSTRAINT_UNIQUE,DUPLICATE_KEY",
    "SQLITE_CONSTRAINT_PRIMARYKEY,DUPLICATE_KEY",
    "SQLITE_CONSTRAINT_NOTNULL,DEFECT",
    "SQLITE_FULL,STORAGE_FULL",
    "SQLITE_IOERR_FSYNC,AWAY",
    "SQLITE_IOERR_WRITE,AWAY",
    "SQLITE_BUSY,AWAY",
    "SQLITE_BUSY_SNAPSHOT,AWAY",
    "SQLITE_READONLY,AWAY",
    "SQLITE_CORRUPT,AWAY",
    "SQLITE_ERROR,DEFECT"
  })
  void a_code_of_sqlite_has_a_meaning(SQLiteErrorCode code, DriverFailure meaning) {
    RuntimeException failure =
        new IllegalStateException("outer", new SQLiteException("inner", code));

    assertThat(DriverFailure.of(failure)).isEqualTo(meaning);
  }

  @Test
  void a_pool_without_connections_means_away_and_anything_else_a_defect() {
    SQLTransientConnectionException empty = new SQLTransientConnectionException("no connection");

    assertThat(DriverFailure.of(new IllegalStateException(empty))).isEqualTo(DriverFailure.AWAY);
    assertThat(DriverFailure.of(new IllegalStateException())).isEqualTo(DriverFailure.DEFECT);
  }

  @Test
  void the_words_of_the_house_tell_what_to_do() {
    assertThat(DriverFailure.translated(state("53100")))
        .asInstanceOf(InstanceOfAssertFactories.type(UnavailableException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("storage_full"));
    assertThat(DriverFailure.translated(state("08006")))
        .asInstanceOf(InstanceOfAssertFactories.type(UnavailableException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("store_unavailable"))
        .satisfies(e -> assertThat(e).hasMessageContaining("send the same again"));
    RuntimeException defect = state("42601");
    assertThat(DriverFailure.translated(defect)).isSameAs(defect);
  }

  @Test
  void a_collision_is_tried_again_three_times() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Attempts.of(
                    () -> {
                      tries.incrementAndGet();
                      throw state("40001");
                    }))
        .hasMessage("outer");
    assertThat(tries).hasValue(4);
    assertThat(Attempts.of(() -> collideUntil(tries, 7))).isEqualTo(7);
  }

  private static int collideUntil(AtomicInteger tries, int last) {
    if (tries.incrementAndGet() < last) {
      throw state("40P01");
    }
    return tries.get();
  }

  @Test
  void what_is_no_collision_is_not_tried_again() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Attempts.of(
                    () -> {
                      tries.incrementAndGet();
                      throw state("08006");
                    }))
        .hasMessage("outer");
    assertThat(tries).hasValue(1);
  }
}
