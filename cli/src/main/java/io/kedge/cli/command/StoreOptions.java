/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which store a command is about. */
final class StoreOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "configuration file, YAML (environment: KEDGE_CONFIG)")
  private @Nullable String config;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "folder of everything that is kept (default: ./kedge-data)")
  private @Nullable String dataDir;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "any other setting; './kedge config' lists them all")
  private Map<String, String> others = new LinkedHashMap<>();

  /** The settings given, as {@code key=value}; a flag of its own before {@code --set}. */
  List<String> given() {
    return given(Map.of());
  }

  /** The same with the values of more flags by key, null where a flag was not given. */
  List<String> given(Map<String, @Nullable String> more) {
    Map<String, @Nullable String> given = new LinkedHashMap<>(others);
    put(given, "config", config);
    put(given, "data_dir", dataDir);
    more.forEach((key, value) -> put(given, key, value));
    return given.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  private static void put(Map<String, @Nullable String> given, String key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }
}
