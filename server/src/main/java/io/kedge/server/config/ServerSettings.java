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
          "The folder of everything that the server keeps; made when missing. One process a folder.",
          false,
          Values::path);

  /** Where the store is. */
  public static final Setting<String> DATABASE_URL =
      new Setting<>(
          "database_url",
          "",
          "nothing, or an address such as jdbc:postgresql://host:5432/kedge without user and password",
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
          MAX_BODY_SIZE,
          MAX_VALUES,
          HEALTH_TIMEOUT,
          STOP_TIMEOUT);

  /** What the launcher and the command line read. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("KEDGE_CONFIG", "KEDGE_JAVA_OPTS", "KEDGE_BUILD", "KEDGE_DEBUG");

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
