/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import io.kedge.kernel.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of all settings in effect, each with its origin: a flag before an environment
 * variable, that before the configuration file, that before the default. All of them have been
 * read, so none is invalid. Immutable.
 */
public final class Settings {

  private static final String HIDDEN = "(hidden)";
  private static final String SET = " = ";

  private final Map<Setting<?>, Chosen> chosen;

  private Settings(Map<Setting<?>, Chosen> chosen) {
    this.chosen = chosen;
  }

  /** The text that was chosen, what it means, and where it came from. */
  private record Chosen(String text, Object value, Origin origin) {}

  /**
   * Settings from their sources.
   *
   * @param flags values by key, as given on the command line
   * @param environment the process's environment
   * @param file the configuration file, if there is one
   * @throws InvalidInputException if a value does not fit; the message names the key, the value
   *     (unless secret), its origin and what was expected
   */
  public static Settings of(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    Map<String, SettingsFile.Entry> entries = file.map(SettingsFile::read).orElse(Map.of());
    Map<Setting<?>, Chosen> chosen = new LinkedHashMap<>();
    for (Setting<?> setting : ServerSettings.all()) {
      chosen.put(setting, choose(setting, flags, environment, entries));
    }
    return new Settings(chosen);
  }

  private static Chosen choose(
      Setting<?> setting,
      Map<String, String> flags,
      Map<String, String> environment,
      Map<String, SettingsFile.Entry> file) {
    String flag = flags.get(setting.key());
    if (flag != null) {
      return read(setting, flag, Origin.flag(setting));
    }
    for (String name : setting.environmentNames()) {
      String variable = environment.get(name);
      if (variable != null) {
        return read(setting, variable, Origin.environment(name));
      }
    }
    SettingsFile.Entry entry = file.get(setting.key());
    return entry == null
        ? read(setting, setting.fallback(), Origin.DEFAULT)
        : read(setting, entry.text(), entry.origin());
  }

  private static Chosen read(Setting<?> setting, String text, Origin origin) {
    try {
      return new Chosen(text, setting.reading().apply(text), origin);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidInputException(
          "setting.invalid",
          "setting %s (from %s) is %s, but expected %s"
              .formatted(
                  setting.key(),
                  origin,
                  mayBeShown(setting, text) ? "'" + text + "'" : "not valid",
                  setting.expected()),
          e);
    }
  }

  /** An address with a name and a password before its host is as secret as the password. */
  private static boolean mayBeShown(Setting<?> setting, String text) {
    return !setting.secret() && text.indexOf('@') < 0 && !text.contains("password");
  }

  /** The value of a setting. */
  @SuppressWarnings("unchecked") // the value was made by this setting's reader
  public <T> T get(Setting<T> setting) {
    return (T) chosen(setting).value();
  }

  /** Where the value of a setting came from. */
  public Origin origin(Setting<?> setting) {
    return chosen(setting).origin();
  }

  /** One line a setting, {@code key = value # origin}; secrets are hidden. */
  public List<String> lines() {
    int width =
        chosen.entrySet().stream()
            .mapToInt(one -> one.getKey().key().length() + shown(one.getKey()).length())
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Setting<?>, Chosen> one : chosen.entrySet()) {
      String setting = one.getKey().key() + SET + shown(one.getKey());
      lines.add(
          setting
              + " ".repeat(width + SET.length() + 2 - setting.length())
              + "# "
              + one.getValue().origin());
    }
    return lines;
  }

  private String shown(Setting<?> setting) {
    String text = chosen(setting).text();
    return setting.secret() && !text.isEmpty() ? HIDDEN : text;
  }

  private Chosen chosen(Setting<?> setting) {
    Chosen found = chosen.get(setting);
    if (found == null) {
      throw new IllegalArgumentException("setting must be one of the server's, but was " + setting);
    }
    return found;
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
