/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.kernel.InvalidInputException;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line said: settings as {@code key=value} and the configuration file. Immutable.
 */
final class StartArguments {

  private static final String CONFIG = "config";

  private final List<String> given;
  private final Map<String, String> flags;
  private final Optional<Path> file;

  private StartArguments(List<String> given, Map<String, String> flags, Optional<Path> file) {
    this.given = List.copyOf(given);
    this.flags = Map.copyOf(flags);
    this.file = file;
  }

  /**
   * Reads the arguments.
   *
   * @throws InvalidInputException if one is no {@code key=value} of a setting
   */
  static StartArguments parse(List<String> args) {
    Map<String, String> flags = new LinkedHashMap<>();
    Optional<Path> file = Optional.empty();
    for (String argument : args) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      String value = argument.substring(equals + 1);
      if (key.equals(CONFIG)) {
        file = Optional.of(Path.of(value));
      } else if (equals < 0 || ServerSettings.named(key).isEmpty()) {
        throw new InvalidInputException("setting.unknown", "there is no setting '" + key + "'");
      } else {
        flags.put(key, value);
      }
    }
    return new StartArguments(args, flags, file);
  }

  /** The settings in effect, given the process's environment. */
  Settings settings(Map<String, String> environment) {
    Optional<Path> named =
        file.or(() -> Optional.ofNullable(environment.get("KEDGE_CONFIG")).map(Path::of));
    return Settings.of(flags, environment, named);
  }

  String[] toArray() {
    return given.toArray(String[]::new);
  }
}
