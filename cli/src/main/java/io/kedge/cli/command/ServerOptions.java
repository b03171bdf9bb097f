/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that set the server's settings. */
final class ServerOptions {

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      description = "port to listen on; 0 takes a free one (default: 8090)")
  private @Nullable String port;

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

  @Mixin private StoreOptions store = new StoreOptions();

  /** The settings given, as {@code key=value}; a flag of its own before {@code --set}. */
  List<String> given() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("port", port);
    given.put("bind", bind);
    given.put("log_level", logLevel);
    given.put("log_format", logFormat);
    return store.given(given);
  }
}
