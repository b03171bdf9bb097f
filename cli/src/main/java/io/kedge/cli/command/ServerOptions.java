/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that set the server's settings. */
final class ServerOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "configuration file, YAML (environment: KEDGE_CONFIG)")
  private @Nullable String config;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      description = "port to listen on; 0 takes a free one (default: 8090)")
  private @Nullable String port;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "folder of everything that is kept (default: ./kedge-data)")
  private @Nullable String dataDir;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = "address to listen on (default: 127.0.0.1)")
  private @Nullable String bind;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info or debug (default: info)")
  private @Nullable String logLevel;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "text or json (default: text)")
  private @Nullable String logFormat;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "any other setting; './kedge config' lists them all")
  private Map<String, String> others = new LinkedHashMap<>();

  /** The settings given, as {@code key=value}; a flag of its own before {@code --set}. */
  List<String> given() {
    Map<String, String> given = new LinkedHashMap<>(others);
    put(given, "config", config);
    put(given, "port", port);
    put(given, "data_dir", dataDir);
    put(given, "bind", bind);
    put(given, "log_level", logLevel);
    put(given, "log_format", logFormat);
    List<String> settings = new ArrayList<>();
    given.forEach((key, value) -> settings.add(key + "=" + value));
    return settings;
  }

  private static void put(Map<String, String> given, String key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }
}
