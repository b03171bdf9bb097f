/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * The calls that take rows, of one model with version 1. Immutable.
 *
 * @param server whom they call
 * @param model the model's name
 */
record RowCalls(RunningServer server, String model) {

  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";

  private static final String SCHEMA =
      """
      {"schema":[{"name":"id","role":"id","kind":"categorical"},
        {"name":"at","role":"time","kind":"time"},
        {"name":"area","role":"feature","kind":"numeric"},
        {"name":"town","role":"feature","kind":"categorical"},
        {"name":"shop","role":"segment","kind":"categorical"},
        {"name":"guess","role":"prediction","kind":"numeric"},
        {"name":"price","role":"label","kind":"numeric"}]}""";

  /** The calls of a model that is registered now. */
  static RowCalls registered(RunningServer server, String model) {
    String path = "/api/v1/models/" + model;
    assertThat(server.put(path, "{\"type\":\"regression\"}").status()).isEqualTo(201);
    Answer version = server.put(path + "/versions/1", SCHEMA);
    assertThat(version.status()).as(version.body()).isEqualTo(201);
    return new RowCalls(server, model);
  }

  /** The path of a call under the version. */
  String path(String call) {
    return "/api/v1/models/" + model + "/versions/1/" + call;
  }

  Answer post(String call, String json) {
    return send("POST", call, json.getBytes(StandardCharsets.UTF_8), "Content-Type", JSON);
  }

  Answer postLines(String call, String lines) {
    return send("POST", call, lines.getBytes(StandardCharsets.UTF_8), "Content-Type", LINES);
  }

  Answer put(String call, byte[] body, String mediaType) {
    return send("PUT", call, body, "Content-Type", mediaType);
  }

  Answer get(String call) {
    return server.get(path(call));
  }

  Answer send(String method, String call, byte[] body, String... headers) {
    return server.send(
        server
            .request(path(call), headers)
            .method(method, BodyPublishers.ofByteArray(body))
            .build());
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
