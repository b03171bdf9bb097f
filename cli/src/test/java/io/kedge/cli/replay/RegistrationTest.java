/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private final FakeKedge server = new FakeKedge();
  private final Registration registration =
      new Registration(
          ServerCalls.to(server.address(), Optional.empty(), time -> {}),
          new ModelVersion("m", "1"));

  @AfterEach
  void stop() {
    server.close();
  }

  private static SentColumns columns(Kind kind) {
    return SentColumns.of(
        new Schema(List.of(new Field("x", kind, Role.FEATURE, ""))), SchemaHints.none());
  }

  @Test
  void what_is_there_and_the_same_is_left_as_it_is() {
    registration.model("regression");
    registration.version(columns(Kind.NUMERIC));
    registration.monitor("w", "week/UTC");
    server.forget();

    registration.model("regression");
    registration.version(columns(Kind.NUMERIC));
    registration.monitor("w", "week/UTC");

    assertThat(server.asked()).allMatch(one -> one.method().equals("GET"));
  }

  @Test
  void another_type_or_other_columns_are_refused_with_the_way_out() {
    registration.model("regression");
    registration.version(columns(Kind.NUMERIC));

    assertThatThrownBy(() -> registration.model("price_predictor"))
        .hasMessageContaining("--type regression");
    assertThatThrownBy(() -> registration.version(columns(Kind.CATEGORICAL)))
        .hasMessageContaining("--version");
  }

  @Test
  void a_monitor_gets_other_windows() {
    registration.monitor("all", "count/10");
    registration.monitor("all", "count/20");

    assertThat(server.asked().get(server.asked().size() - 1).body())
        .isEqualTo("{\"window\":\"count/20\"}");
  }

  @Test
  void somebody_who_is_faster_is_fine() {
    AtomicInteger puts = new AtomicInteger();
    server.interfere(
        (exchange, one) -> {
          boolean late = one.method().equals("PUT") && puts.getAndIncrement() == 0;
          if (late) {
            FakeKedge.send(exchange, 412, "{\"code\":\"stale_version\"}");
          }
          return late;
        });

    registration.model("regression");

    assertThat(puts).hasValue(2);
  }
}
