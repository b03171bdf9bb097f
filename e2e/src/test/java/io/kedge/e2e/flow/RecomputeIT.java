/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored verdict against what the log says: also after somebody laid hands on the store. */
class RecomputeIT {

  @TempDir private Path folder;
  private RunningServer server;
  private WatchedModel model;
  private JsonNode last;

  @BeforeEach
  void judge() {
    server = RunningServer.start(folder.resolve("data"));
    model = WatchedModel.registered(server, "prices");
    model.day(0);
    model.day(2);
    model.run("default", "{\"close_open\":true}");
    last = model.results("default", "").at("/items/0");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer recompute() {
    return server.get(model.path("results/" + last.path("id").asText() + "/recompute"));
  }

  private void whileStopped(String sql) throws SQLException {
    server.close();
    String url = "jdbc:sqlite:" + folder.resolve("data").resolve("kedge.db");
    try (Connection store = DriverManager.getConnection(url);
        Statement statement = store.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
    server = RunningServer.start(folder.resolve("data"));
    model = new WatchedModel(new RowCalls(server, "prices"));
  }

  @Test
  void a_verdict_is_what_the_log_says() {
    Answer answer = recompute();

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode made = answer.json();
    assertThat(made.path("agrees").asBoolean()).as(answer.body()).isTrue();
    assertThat(made.path("differences")).isEmpty();
    assertThat(made.path("result")).isEqualTo(last);
    assertThat(made.path("recomputed").path("findings")).isNotEmpty();
  }

  @Test
  void a_verdict_that_was_altered_is_found_out_and_the_log_s_figures_are_told()
      throws SQLException {
    whileStopped(
        "UPDATE result SET verdict = replace(verdict, '\"current_rows\":200',"
            + " '\"current_rows\":199') WHERE id = '"
            + last.path("id").asText()
            + "'");

    JsonNode made = recompute().json();

    assertThat(made.path("agrees").asBoolean()).isFalse();
    assertThat(made.path("differences")).hasSize(1);
    assertThat(made.at("/differences/0").asText())
        .isEqualTo("current_rows is 199 in the stored verdict and 200 in the recomputed one.");
    assertThat(made.at("/recomputed/current_rows").asInt()).isEqualTo(200);
    assertThat(made.at("/recomputed")).isEqualTo(last.path("verdict"));
    assertThat(made.at("/result/verdict/current_rows").asInt()).isEqualTo(199);
  }

  @Test
  void a_verdict_that_is_no_json_any_more_is_told_as_a_text() throws SQLException {
    whileStopped("UPDATE result SET verdict = '{\"severity\":'");

    JsonNode made = recompute().json();

    assertThat(made.path("agrees").asBoolean()).isFalse();
    assertThat(made.at("/result/verdict").asText()).isEqualTo("{\"severity\":");
    assertThat(made.path("recomputed")).isEqualTo(last.path("verdict"));
  }

  @Test
  void without_its_rows_a_verdict_cannot_be_made_again() throws SQLException {
    whileStopped("UPDATE log_head SET retired_to = last_sequence");

    Answer answer = recompute();

    assertThat(answer.status()).as(answer.body()).isEqualTo(410);
    assertThat(answer.code()).isEqualTo("log_expired");
    assertThat(server.get(model.path("results/" + last.path("id").asText())).json())
        .isEqualTo(last);
  }

  @Test
  void a_result_of_another_model_is_none_of_this_one() {
    WatchedModel.registered(server, "others");

    Answer answer = server.get("/api/v1/models/others/results/" + last.path("id").asText());

    assertThat(answer.status()).isEqualTo(404);
  }
}
