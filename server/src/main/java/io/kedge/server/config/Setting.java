/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * One setting of the server: its names, its default, what it accepts. Immutable.
 *
 * @param key the name in the configuration file, such as {@code data_dir}
 * @param fallback the default, as text; empty for "not set"
 * @param expected what is accepted, as it reads after "expected": {@code a port from 0 to 65535}
 * @param meaning one sentence for the reference page
 * @param secret whether its value must never be shown
 * @param reading turns the text into the value; {@link IllegalArgumentException} when it does not
 *     fit
 * @param <T> the type of the value
 */
public record Setting<T>(
    String key,
    String fallback,
    String expected,
    String meaning,
    boolean secret,
    Function<String, T> reading) {

  private static final Set<String> UNPREFIXED = Set.of("database_url", "log_level");

  /** The environment variable, such as {@code KEDGE_DATA_DIR}. */
  public String environment() {
    return "KEDGE_" + key.toUpperCase(Locale.ROOT);
  }

  /**
   * The variables that set it, the first one found counting: its own, and for what deployments name
   * without a prefix that name as well.
   */
  List<String> environmentNames() {
    return UNPREFIXED.contains(key)
        ? List.of(environment(), key.toUpperCase(Locale.ROOT))
        : List.of(environment());
  }

  /** The flag, such as {@code --data-dir}. */
  public String flag() {
    return "--" + key.replace('_', '-');
  }

  @Override
  public String toString() {
    return key;
  }
}
