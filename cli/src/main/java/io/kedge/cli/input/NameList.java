/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in a flag's value: commas between them, blanks around them not counted. A name that
 * holds a comma or ends in blanks stands between double quotes, a quote in it doubled; or it has a
 * backslash before each comma. Stateless.
 */
final class NameList {

  private NameList() {}

  /**
   * The names in the values of a flag that may stand several times.
   *
   * @throws InvalidInputException if a quote is not closed, or text follows one
   */
  static List<String> of(List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      int at = 0;
      while (at <= value.length()) {
        while (at < value.length() && value.charAt(at) == ' ') {
          at++;
        }
        boolean quoted = at < value.length() && value.charAt(at) == '"';
        at = quoted ? quoted(value, at + 1, names) : plain(value, at, names);
      }
    }
    return List.copyOf(names);
  }

  /** Adds the name that begins there; tells where the next one does. */
  private static int plain(String value, int from, List<String> names) {
    StringBuilder name = new StringBuilder();
    int at = from;
    for (; at < value.length() && value.charAt(at) != ','; at++) {
      boolean escaped = value.startsWith("\\,", at);
      at += escaped ? 1 : 0;
      name.append(value.charAt(at));
    }
    names.add(name.toString().strip());
    return at + 1;
  }

  private static int quoted(String value, int from, List<String> names) {
    StringBuilder name = new StringBuilder();
    int at = from;
    while (at < value.length() && (value.charAt(at) != '"' || value.startsWith("\"\"", at))) {
      at += value.charAt(at) == '"' ? 1 : 0;
      name.append(value.charAt(at++));
    }
    int comma = value.indexOf(',', at);
    int end = comma < 0 ? value.length() : comma;
    if (at == value.length() || !value.substring(at + 1, end).isBlank()) {
      throw new InvalidInputException(
          "cli.bad_names",
          "%s: close a quote at the name's end, as in \"a,b\",c; double a quote that belongs to the name"
              .formatted(value));
    }
    names.add(name.toString());
    return end + 1;
  }
}
