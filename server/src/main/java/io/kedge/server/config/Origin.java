/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

/**
 * Where a value came from. Immutable.
 *
 * @param words as it reads after "from": {@code flag --port}, {@code kedge.yaml, line 3}
 * @param isDefault whether nobody set it
 */
public record Origin(String words, boolean isDefault) {

  static final Origin DEFAULT = new Origin("default", true);

  static Origin flag(Setting<?> setting) {
    return new Origin("flag " + setting.flag(), false);
  }

  static Origin environment(String name) {
    return new Origin("environment variable " + name, false);
  }

  static Origin file(String file, int line) {
    return new Origin(file + ", line " + line, false);
  }

  @Override
  public String toString() {
    return words;
  }
}
