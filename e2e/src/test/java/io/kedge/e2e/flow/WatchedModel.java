/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model whose past is told day by day: 200 rows a day from the first of March 2024, as its
 * reference has them, but from the third day on with areas that are larger.
 *
 * @param calls its calls
 */
record WatchedModel(RowCalls calls) {

  static final int ROWS_A_DAY = 200;

  private static final LocalDate FIRST = LocalDate.parse("2024-03-01");

  /** The model, registered and with a reference. */
  static WatchedModel registered(RunningServer server, String name) {
    WatchedModel model = new WatchedModel(RowCalls.registered(server, name));
    Answer reference =
        server.put(model.calls.path("reference"), "{\"rows\":[" + rows(0, false) + "]}");
    assertThat(reference.status()).as(reference.body()).isBetween(200, 201);
    return model;
  }

  private static String rows(int day, boolean moved) {
    return IntStream.range(0, ROWS_A_DAY)
        .mapToObj(i -> row(day, i, moved))
        .collect(Collectors.joining(","));
  }

  private static String row(int day, int i, boolean moved) {
    int area = (i * 37 + day * 11) % 101;
    return """
        {"id":"d%d-%d","at":"%sT%02d:00:00Z","area":%d,"town":"t%d","shop":"s","guess":%d}"""
        .formatted(
            day, i, FIRST.plusDays(day), i % 24, moved ? area + 80 : area, i % 3, 2 * area + 1);
  }

  /** Tells the rows of that day, the first one being 0. */
  void day(int day) {
    String rows = rows(day, day >= 2);
    Answer sent =
        calls.post(
            "predictions",
            "{\"batch_id\":\"d%d\",\"backfill\":true,\"rows\":[%s]}".formatted(day, rows));
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.json().path("accepted").asInt()).isEqualTo(ROWS_A_DAY);
  }

  /** The path of something under the model. */
  String path(String rest) {
    return "/api/v1/models/" + calls.model() + "/" + rest;
  }

  Answer run(String monitor, String body) {
    return calls.server().post(path("monitors/" + monitor + "/run"), body);
  }

  /** One page of the results of a monitor. */
  JsonNode results(String monitor, String query) {
    Answer page = calls.server().get(path("monitors/" + monitor + "/results?version=1" + query));
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page.json();
  }
}
