/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.e2e.program.Kedge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built program, serving on a free port with a data folder of its own. One thread. */
public final class RunningServer implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready on (https?://\\S+?)[,\\s]");
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Process process;
  private final Path log;
  private final String address;

  private RunningServer(Process process, Path log) throws IOException {
    this.process = process;
    this.log = log;
    this.address = awaitAddress();
  }

  /** Starts it and waits until it says where it is. */
  public static RunningServer start(Path data, String... flags) {
    return start(Map.of(), data, flags);
  }

  /** The same with more environment variables. */
  public static RunningServer start(Map<String, String> environment, Path data, String... flags) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "bash",
                Kedge.root().resolve("server/target/kedge/kedge").toString(),
                "serve",
                "--port",
                "0",
                "--data-dir",
                data.toString()));
    command.addAll(List.of(flags));
    try {
      Path log = Files.createTempFile("kedge-serve", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new RunningServer(builder.start(), log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String awaitAddress() throws IOException {
    long end = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (System.nanoTime() < end) {
      Matcher ready = READY.matcher(log());
      if (ready.find()) {
        return ready.group(1);
      }
      if (!process.isAlive()) {
        throw new AssertionError("the server ended with " + process.exitValue() + ": " + log());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    process.destroyForcibly();
    throw new AssertionError("the server was not ready within " + STARTS_WITHIN + ": " + log());
  }

  /** Everything that it has written so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  public String address() {
    return address;
  }

  public int port() {
    return URI.create(address).getPort();
  }

  /** One answer: its status, its headers' media type, its body. */
  public record Answer(int status, String mediaType, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + body, e);
      }
    }

    public String code() {
      return json().path("code").asText();
    }
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  public Answer post(String path, String json) {
    return post(path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  public Answer put(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  public Answer delete(String path, String... headers) {
    return send(request(path, headers).DELETE().build());
  }

  public Answer post(String path, BodyPublisher body, String... headers) {
    return send(request(path, headers).POST(body).build());
  }

  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  public Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Answer(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Kills it as a power failure would end it. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells it to stop and waits; its exit code. */
  public int stop() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the server did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
