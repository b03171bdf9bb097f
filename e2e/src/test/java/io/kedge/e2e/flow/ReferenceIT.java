/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** References over HTTP: the same rows give the same profile in every format. */
class ReferenceIT {

  private static final int ROWS = 20_000;

  @TempDir private static Path folder;
  private static RunningServer server;
  private RowCalls calls;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void register(TestInfo test) {
    calls = RowCalls.registered(server, test.getTestMethod().orElseThrow().getName());
  }

  private static String json(int i) {
    return "{\"at\":\"%s\",\"area\":%s,\"town\":%s,\"guess\":%d,\"price\":%s}"
        .formatted(time(i), i % 7 == 0 ? "null" : area(i), town(i), i % 100, price(i));
  }

  private static String csv(int i) {
    return "%s,%s,%s,%d,%s"
        .formatted(
            time(i), i % 7 == 0 ? "" : area(i), town(i).replace("\"", ""), i % 100, price(i));
  }

  private static String time(int i) {
    return "2026-01-%02dT10:00:%02dZ".formatted(1 + i % 28, i % 60);
  }

  private static String area(int i) {
    return String.valueOf(i * 37 % 1000 / 8.0);
  }

  private static String town(int i) {
    return i % 5 == 0 ? "true" : "\"town" + i % 11 + "\"";
  }

  private static String price(int i) {
    return String.valueOf(i % 100 + i % 13 / 4.0);
  }

  private static byte[] parquet(String csv) throws IOException, SQLException {
    Path table = Files.writeString(folder.resolve("rows.csv"), csv);
    Path file = folder.resolve("rows.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT CAST(\"at\" AS TIMESTAMP) AS \"at\", CAST(area AS DOUBLE) AS area, town,"
              + " CAST(guess AS INTEGER) AS guess, CAST(price AS DOUBLE) AS price FROM read_csv('"
              + table
              + "', all_varchar = true)) TO '"
              + file
              + "' (FORMAT PARQUET)");
    }
    return Files.readAllBytes(file);
  }

  private JsonNode set(String query, byte[] body, String mediaType, int status) {
    Answer answer = calls.put("reference" + query, body, mediaType);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.json();
  }

  @Test
  void the_same_rows_give_the_same_reference_in_every_format() throws Exception {
    String rows =
        IntStream.range(0, ROWS).mapToObj(ReferenceIT::json).collect(Collectors.joining(","));
    String lines =
        IntStream.range(0, ROWS).mapToObj(ReferenceIT::json).collect(Collectors.joining("\n"));
    String csv =
        IntStream.range(0, ROWS)
            .mapToObj(ReferenceIT::csv)
            .collect(Collectors.joining("\n", "at,area,town,guess,price\n", "\n"));

    JsonNode first = set("", ("{\"rows\":[" + rows + "]}").getBytes(UTF_8), RowCalls.JSON, 201);

    assertThat(first.path("rows").asLong()).isEqualTo(ROWS);
    assertThat(first.path("number").asLong()).isEqualTo(1);
    HttpResponse<byte[]> profile = profile();
    // Setting once more what is set already changes nothing: the profiles are equal byte for byte.
    set("", lines.getBytes(UTF_8), RowCalls.LINES, 200);
    set("", csv.getBytes(UTF_8), "text/csv", 200);
    set("", parquet(csv), "application/vnd.apache.parquet", 200);
    set("", profile.body(), "application/vnd.kedge.profile", 200);
    Answer packed =
        calls.send(
            "PUT",
            "reference",
            RowCalls.packed(csv),
            "Content-Type",
            "text/csv",
            "Content-Encoding",
            "gzip");
    assertThat(packed.status()).as(packed.body()).isEqualTo(200);
    assertThat(calls.get("references").json().path("items")).hasSize(1);
    assertThat(profile().body()).isEqualTo(profile.body());
  }

  @Test
  void columns_give_what_rows_give() {
    set(
        "",
        "{\"rows\":[{\"area\":1,\"town\":6.0},{\"area\":null}]}".getBytes(UTF_8),
        RowCalls.JSON,
        201);

    set(
        "",
        "{\"columns\":{\"area\":[1,null],\"town\":[\"6\",null]}}".getBytes(UTF_8),
        RowCalls.JSON,
        200);
    set(
        "",
        "{\"columns\":{\"area\":[1,null],\"town\":[\"7\",null]}}".getBytes(UTF_8),
        RowCalls.JSON,
        201);
  }

  @Test
  void labelled_rows_set_the_baseline_unless_it_is_to_stay() {
    byte[] labelled = lines(0);

    JsonNode kept = set("?baseline=keep", labelled, RowCalls.LINES, 201);
    JsonNode set = set("?baseline=set&source=June", lines(1), RowCalls.LINES, 201);

    assertThat(kept.path("baseline_number").isNull()).isTrue();
    assertThat(kept.path("source").asText()).isEqualTo("set by call");
    assertThat(set.path("baseline_number").asLong()).isEqualTo(1);
    JsonNode baseline = calls.get("baseline").json();
    assertThat(baseline.path("metrics").path("mae").path("n").asLong()).isEqualTo(200);
    JsonNode read = calls.get("reference").json();
    assertThat(read.path("number").asLong()).isEqualTo(2);
    assertThat(read.path("source").asText()).isEqualTo("June");
    assertThat(calls.get("references").json().path("items").findValuesAsText("number"))
        .containsExactly("2", "1");
  }

  private static byte[] lines(int first) {
    return IntStream.range(first, first + 200)
        .mapToObj(ReferenceIT::json)
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  @Test
  void a_profile_is_downloaded_with_its_tag() throws Exception {
    set("", lines(0), RowCalls.LINES, 201);

    HttpResponse<byte[]> first = profile();
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = profile("If-None-Match", tag);

    assertThat(first.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.kedge.profile");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private HttpResponse<byte[]> profile(String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + calls.path("reference/profile")));
    return HttpClient.newHttpClient()
        .send(
            (headers.length == 0 ? request : request.headers(headers)).GET().build(),
            BodyHandlers.ofByteArray());
  }
}
