/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a server as a replay talks to: it keeps what it is told and knows it again. */
final class FakeKedge implements AutoCloseable {

  /** What came in; the body of rows is parsed on demand. */
  record Asked(String method, String path, String key, String body) {
    JsonTree json() {
      return JsonTree.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    boolean isBatch() {
      return method.equals("POST") && (path.endsWith("/predictions") || path.endsWith("/labels"));
    }
  }

  /** Decides about a request before the server does; whether it has answered. */
  interface Interference {
    boolean answered(HttpExchange exchange, Asked asked) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Set<String> batches = ConcurrentHashMap.newKeySet();
  private final AtomicInteger rows = new AtomicInteger();
  private volatile Interference interference = (exchange, one) -> false;
  private volatile String results = "{\"items\":[]}";

  FakeKedge() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void interfere(Interference how) {
    interference = how;
  }

  void results(String json) {
    results = json;
  }

  /** Distinct rows that were taken. */
  int rows() {
    return rows.get();
  }

  /** Everything that was asked, in the order in which it came. */
  List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** The batches among it, by their number: several are under way at once. */
  List<Asked> batches(String kind) {
    return asked().stream()
        .filter(one -> one.isBatch() && one.path().endsWith(kind))
        .sorted((a, b) -> a.json().text("batch_id").compareTo(b.json().text("batch_id")))
        .toList();
  }

  void forget() {
    synchronized (asked) {
      asked.clear();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String key = exchange.getRequestHeaders().getFirst("Authorization");
      Asked one =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              key == null ? "" : key,
              new String(body, StandardCharsets.UTF_8));
      synchronized (asked) {
        asked.add(one);
      }
      if (!interference.answered(exchange, one)) {
        answer(exchange, one, body);
      }
    }
  }

  private void answer(HttpExchange exchange, Asked one, byte[] body) throws IOException {
    String path = one.path().replaceAll("\\?.*", "");
    if (path.equals("/health/ready")) {
      send(exchange, 200, "{}");
    } else if (one.isBatch()) {
      int count = one.json().at("rows").items().size();
      boolean fresh = batches.add(path + one.json().text("batch_id"));
      rows.addAndGet(fresh && path.endsWith("/predictions") ? count : 0);
      send(
          exchange,
          200,
          "{\"accepted\":%d,\"duplicates\":%d}".formatted(fresh ? count : 0, fresh ? 0 : count));
    } else if (path.endsWith("/run")) {
      send(exchange, 200, "{\"results\":[]}");
    } else if (path.endsWith("/results")) {
      send(exchange, 200, results);
    } else if (one.method().equals("PUT")) {
      kept.put(path.endsWith("/reference") ? path + "/profile" : path, body);
      exchange.getResponseHeaders().add("ETag", "\"1\"");
      send(exchange, 201, body);
    } else if (kept.containsKey(path)) {
      exchange.getResponseHeaders().add("ETag", "\"1\"");
      send(exchange, 200, kept.get(path));
    } else {
      send(exchange, 404, "{\"code\":\"not_found\"}");
    }
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
