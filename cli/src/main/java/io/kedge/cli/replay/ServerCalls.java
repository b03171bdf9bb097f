/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server, again and again where it is away or busy: every call that goes this way may be
 * made twice. Thread-safe.
 */
public final class ServerCalls {

  private static final int ATTEMPTS = 14;
  private static final Duration FIRST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_ASKED = Duration.ofMinutes(2);

  /** Too many requests, and a server or a proxy in front of it that cannot answer now. */
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private final URI address;
  private final Optional<String> apiKey;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private ServerCalls(URI address, Optional<String> apiKey, Pause pause) {
    this.address = address;
    this.apiKey = apiKey;
    this.pause = pause;
  }

  /**
   * Calls to the server at an address.
   *
   * @param url where it is, such as {@code http://localhost:8090}
   * @param apiKey the key that it wants, if it does
   * @param pause lets time pass between attempts
   * @throws InvalidInputException if that is no address of HTTP, or the key cannot be sent
   */
  public static ServerCalls to(String url, Optional<String> apiKey, Pause pause) {
    if (apiKey.isPresent() && !apiKey.get().matches("[!-~]+")) {
      throw new InvalidInputException(
          "cli.bad_key", "--api-key must be visible characters without blanks; copy it again");
    }
    try {
      URI address = URI.create(url.replaceAll("/+$", ""));
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return new ServerCalls(address, apiKey, pause);
      }
    } catch (IllegalArgumentException e) {
      throw noAddress(url, e);
    }
    throw noAddress(url, null);
  }

  private static InvalidInputException noAddress(String url, @Nullable Exception cause) {
    String message = "--url must be such as http://localhost:8090, but was '" + url + "'";
    return cause == null
        ? new InvalidInputException("cli.bad_url", message)
        : new InvalidInputException("cli.bad_url", message, cause);
  }

  /** Where the server is. */
  public URI address() {
    return address;
  }

  /**
   * Demands that the server is there, without patience: whoever mistyped its address should know.
   *
   * @throws UnavailableException if it is not
   * @throws InvalidInputException if it wants another key
   */
  public void requireThere() {
    Call ready = Call.get("/health/ready");
    try {
      Answer answer = requireKey(once(ready));
      if (answer.fine() || answer.status() == 503) {
        return;
      }
      throw new InvalidInputException(
          "server.other",
          "%s answers, but is no Kedge server (%s: status %d); see --url"
              .formatted(address, ready.path(), answer.status()));
    } catch (IOException e) {
      throw new UnavailableException(
          "server.away",
          "no server answers at %s; start it with './kedge serve', name another with --url, or leave --url out to use one of its own"
              .formatted(address),
          e);
    }
  }

  /**
   * Makes the call until it is answered.
   *
   * @throws UnavailableException if the server stays away or busy
   * @throws InvalidInputException if it wants another key
   */
  Answer send(Call call) {
    Duration rest = FIRST_REST;
    Optional<Answer> busy = Optional.empty();
    IOException lost = new IOException("status 503");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Duration wait = rest;
      try {
        HttpResponse<byte[]> response = exchange(call);
        Answer answer = requireKey(answer(response));
        if (!LATER.contains(answer.status())) {
          return answer;
        }
        busy = Optional.of(answer);
        wait = asked(response).orElse(rest);
      } catch (IOException e) {
        busy = Optional.empty();
        lost = e;
      }
      if (attempt < ATTEMPTS) {
        rest(wait);
        Duration next = rest.multipliedBy(2);
        rest = next.compareTo(LONGEST_REST) < 0 ? next : LONGEST_REST;
      }
    }
    String why =
        busy.map(a -> "answers with status " + a.status() + " only").orElse("does not answer");
    throw new UnavailableException(
        "server.away",
        "the server at %s %s; what it took is safe, so run this again once it is well"
            .formatted(address, why),
        lost);
  }

  private Answer once(Call call) throws IOException {
    return answer(exchange(call));
  }

  private HttpResponse<byte[]> exchange(Call call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + call.path()))
            .timeout(call.within())
            .method(
                call.method(),
                call.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    apiKey.ifPresent(key -> request.header("Authorization", "Bearer " + key));
    try {
      return client.send(
          request.build(),
          head ->
              call.read() || head.statusCode() / 100 != 2
                  ? BodySubscribers.ofByteArray()
                  : BodySubscribers.replacing(new byte[0]));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(), response.headers().firstValue("ETag"), response.body());
  }

  private Answer requireKey(Answer answer) {
    if (answer.status() == 401) {
      throw new InvalidInputException(
          "server.key",
          apiKey.isPresent()
              ? "the server at " + address + " does not know this key; see --api-key"
              : "the server at " + address + " wants a key: --api-key KEY, or KEDGE_API_KEY");
    }
    return answer;
  }

  /** How long the server asks to be left alone, in whole seconds. */
  private static Optional<Duration> asked(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(time -> time.compareTo(LONGEST_ASKED) < 0 ? time : LONGEST_ASKED);
  }

  private void rest(Duration time) {
    try {
      pause.rest(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static UnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new UnavailableException("cli.interrupted", "told to stop before the end", e);
  }
}
