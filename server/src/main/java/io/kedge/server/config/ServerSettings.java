/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Every setting of the server, in the order of the reference page. */
public final class ServerSettings {

  /** The port of HTTP. */
  public static final Setting<Integer> PORT =
      new Setting<>(
          "port",
          "8090",
          "a port from 0 to 65535 (0: any free one)",
          "The port that the server listens on.",
          false,
          Values.wholeBetween(0, 65_535));

  /** The address of HTTP. */
  public static final Setting<InetAddress> BIND =
      new Setting<>(
          "bind",
          "127.0.0.1",
          "an address of this machine, such as 127.0.0.1",
          "The address that the server listens on. On a loopback address no key is needed.",
          false,
          Values::address);

  /** Where everything is kept. */
  public static final Setting<Path> DATA_DIR =
      new Setting<>(
          "data_dir",
          "kedge-data",
          "a folder that the server may write to",
          "The folder of everything that the server keeps; made when missing. One process a"
              + " folder.",
          false,
          Values::path);

  /** Where the store is. */
  public static final Setting<String> DATABASE_URL =
      new Setting<>(
          "database_url",
          "",
          "nothing, or an address such as jdbc:postgresql://host:5432/kedge without user and"
              + " password",
          "The shared PostgreSQL store; when not set, everything is kept in kedge.db in the data"
              + " folder.",
          false,
          Values::databaseUrl);

  /** Who opens the store. */
  public static final Setting<String> DATABASE_USER =
      new Setting<>(
          "database_user", "", "a name", "The user of the shared store.", false, text -> text);

  /** With which password. */
  public static final Setting<String> DATABASE_PASSWORD =
      new Setting<>(
          "database_password",
          "",
          "a password",
          "The password of the shared store; better in the environment than in a file.",
          true,
          text -> text);

  /** How much is logged. */
  public static final Setting<String> LOG_LEVEL =
      new Setting<>(
          "log_level",
          "info",
          "one of error, warn, info, debug",
          "The least level of log lines that are written.",
          false,
          Values.oneOf("error", "warn", "info", "debug"));

  /** How log lines look. */
  public static final Setting<String> LOG_FORMAT =
      new Setting<>(
          "log_format",
          "text",
          "text or json",
          "Log lines for people, or one JSON object a line for machines.",
          false,
          Values.oneOf("text", "json"));

  /** Host names that requests may be meant for, besides loopback and the bound address. */
  public static final Setting<List<String>> ALLOWED_HOSTS =
      new Setting<>(
          "allowed_hosts",
          "",
          "host names separated by commas",
          "Host names, besides localhost and the bound address, under which clients may call the"
              + " server.",
          false,
          Values::list);

  /** Whether a key is needed even while there is none. */
  public static final Setting<Boolean> REQUIRE_KEYS =
      new Setting<>(
          "require_keys",
          "false",
          "true or false",
          "Whether calls need a key even before the first one is made; once there was one, and on"
              + " every address but a loopback one, they do in any case.",
          false,
          Values.yesOrNo());

  /** Whether a proxy in front does TLS. */
  public static final Setting<Boolean> BEHIND_PROXY =
      new Setting<>(
          "behind_proxy",
          "false",
          "true or false",
          "Whether all callers come through a proxy that does TLS. Keys are needed then.",
          false,
          Values.yesOrNo());

  /** The certificate of TLS. */
  public static final Setting<Optional<Path>> TLS_CERTIFICATE =
      new Setting<>(
          "tls_certificate",
          "",
          "nothing, or a file",
          "The server's certificate with those it hangs from, PEM; with it the server speaks"
              + " HTTPS.",
          false,
          Values::optionalPath);

  /** The private key of TLS. */
  public static final Setting<Optional<Path>> TLS_KEY =
      new Setting<>(
          "tls_key",
          "",
          "nothing, or a file",
          "The private key of the certificate, PEM, without a password.",
          false,
          Values::optionalPath);

  /** Whether metrics need no key. */
  public static final Setting<Boolean> OPEN_METRICS =
      new Setting<>(
          "open_metrics",
          "false",
          "true or false",
          "Whether /metrics is answered without a key where calls need one.",
          false,
          Values.yesOrNo());

  /** How often one caller may call. */
  public static final Setting<OptionalInt> RATE_LIMIT =
      new Setting<>(
          "rate_limit",
          "",
          "nothing, or a whole number from 1 to 1000000",
          "The most calls a second for each key, and for each address without one; twice as many at"
              + " once. When not set, 200 where calls need a key, and no limit where they do not.",
          false,
          text ->
              text.isBlank()
                  ? OptionalInt.empty()
                  : OptionalInt.of(Values.wholeBetween(1, 1_000_000).apply(text)));

  /** The most bytes of a body. */
  public static final Setting<Long> MAX_BODY_SIZE =
      new Setting<>(
          "max_body_size",
          "16 MiB",
          "a size from 64 KiB to 1 GiB, such as 16 MiB",
          "The most bytes that one request body may hold, after decoding.",
          false,
          Values.sizeBetween(64L << 10, 1L << 30));

  /** The most array items of a body. */
  public static final Setting<Integer> MAX_VALUES =
      new Setting<>(
          "max_values",
          "1000000",
          "a whole number from 1000 to 100000000",
          "The most values that the arrays of one request body may hold together.",
          false,
          Values.wholeBetween(1_000, 100_000_000));

  /** The most bytes of the rows of a reference. */
  public static final Setting<Long> MAX_REFERENCE_SIZE =
      new Setting<>(
          "max_reference_size",
          "1 GiB",
          "a size from 64 KiB to 1024 GiB, such as 1 GiB",
          "The most bytes of the body that sets a reference, after decoding; it passes through the"
              + " data folder.",
          false,
          Values.sizeBetween(64L << 10, 1L << 40));

  /** How long headers may take. */
  public static final Setting<Duration> HEADER_TIMEOUT =
      new Setting<>(
          "header_timeout",
          "10s",
          "a duration from 500ms to 5m, such as 10s",
          "How long the headers of a request may take to arrive.",
          false,
          Values.durationBetween(Duration.ofMillis(500), Duration.ofMinutes(5)));

  /** How long a body may take. */
  public static final Setting<Duration> BODY_TIMEOUT =
      new Setting<>(
          "body_timeout",
          "60s",
          "a duration from 500ms to 1h, such as 60s",
          "How long the body of a request may take to arrive, from the headers to its last byte.",
          false,
          Values.durationBetween(Duration.ofMillis(500), Duration.ofHours(1)));

  /** How many requests are worked on at once. */
  public static final Setting<Integer> MAX_REQUESTS =
      new Setting<>(
          "max_requests",
          "100",
          "a whole number from 1 to 10000",
          "The most requests that are worked on at once, once their bodies are there; more are"
              + " answered 503. Health and metrics do not count.",
          false,
          Values.wholeBetween(1, 10_000));

  /** How much memory requests may hold, 0 for a share of the heap. */
  public static final Setting<Long> REQUEST_MEMORY =
      new Setting<>(
          "request_memory",
          "",
          "nothing, or a size from 1 MiB to 900 GiB, such as 512 MiB",
          "The most memory that the bodies of all requests may hold together, while they arrive and"
              + " while they are worked on; when not set, a third of the heap.",
          false,
          text -> text.isBlank() ? 0L : Values.sizeBetween(1L << 20, 900L << 30).apply(text));

  /** How long rows are kept. */
  public static final Setting<Duration> KEEP_ROWS =
      new Setting<>(
          "keep_rows",
          "90d",
          "a duration from 1h to 3650d, such as 90d",
          "How long rows stay in the log once they are folded into windows; verdicts older than that"
              + " cannot be made again.",
          false,
          Values.durationBetween(Duration.ofHours(1), Duration.ofDays(3_650)));

  /** How many bytes of rows are kept. */
  public static final Setting<Long> KEEP_ROWS_SIZE =
      new Setting<>(
          "keep_rows_size",
          "20 GiB",
          "a size from 1 MiB to 1000000 GiB, such as 20 GiB",
          "The most bytes of rows in the log of all models together; the oldest folded ones go"
              + " first.",
          false,
          Values.sizeBetween(1L << 20, 1_000_000L << 30));

  /** How long windows and verdicts are kept. */
  public static final Setting<Duration> KEEP_RESULTS =
      new Setting<>(
          "keep_results",
          "365d",
          "a duration from 1d to 36500d, such as 365d",
          "How long windows and verdicts are kept.",
          false,
          Values.durationBetween(Duration.ofDays(1), Duration.ofDays(36_500)));

  /** How long a probe of health may take. */
  public static final Setting<Duration> HEALTH_TIMEOUT =
      new Setting<>(
          "health_timeout",
          "2s",
          "a duration from 100ms to 1m, such as 2s",
          "How long each probe of a health call may take before its part counts as unhealthy.",
          false,
          Values.durationBetween(Duration.ofMillis(100), Duration.ofMinutes(1)));

  /** How long a stopping server waits for running requests. */
  public static final Setting<Duration> STOP_TIMEOUT =
      new Setting<>(
          "stop_timeout",
          "25s",
          "a duration from 0s to 10m, such as 25s",
          "How long a stopping server waits for requests that are being answered.",
          false,
          Values.durationBetween(Duration.ZERO, Duration.ofMinutes(10)));

  private static final List<Setting<?>> ALL =
      List.of(
          PORT,
          BIND,
          DATA_DIR,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD,
          LOG_LEVEL,
          LOG_FORMAT,
          ALLOWED_HOSTS,
          REQUIRE_KEYS,
          BEHIND_PROXY,
          TLS_CERTIFICATE,
          TLS_KEY,
          OPEN_METRICS,
          RATE_LIMIT,
          MAX_BODY_SIZE,
          MAX_VALUES,
          MAX_REFERENCE_SIZE,
          HEADER_TIMEOUT,
          BODY_TIMEOUT,
          MAX_REQUESTS,
          REQUEST_MEMORY,
          KEEP_ROWS,
          KEEP_ROWS_SIZE,
          KEEP_RESULTS,
          HEALTH_TIMEOUT,
          STOP_TIMEOUT);

  /** What the launcher and the command line read. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("KEDGE_CONFIG", "KEDGE_JAVA_OPTS", "KEDGE_BUILD", "KEDGE_DEBUG", "KEDGE_API_KEY");

  private ServerSettings() {}

  /** Every setting. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** Variables that look like settings and are none, so that a misspelt one is not passed over. */
  public static List<String> unknownVariables(Set<String> environment) {
    Set<String> known = new HashSet<>(NOT_SETTINGS);
    ALL.forEach(setting -> known.addAll(setting.environmentNames()));
    return environment.stream()
        .filter(name -> name.startsWith("KEDGE_") && !known.contains(name))
        .sorted()
        .toList();
  }

  /** The setting with that key. */
  public static Optional<Setting<?>> named(String key) {
    return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
