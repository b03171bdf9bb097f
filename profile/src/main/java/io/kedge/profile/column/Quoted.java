/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/** A column's name or value as it stands in a message: short, and without control characters. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  /** A column's name as it can stand in a flag's list of names. */
  static String item(String name) {
    String quoted = text(name);
    return name.indexOf(',') < 0 ? quoted : "'\"" + quoted.replaceAll("^'|'$", "") + "\"'";
  }

  static String text(String raw) {
    StringBuilder shown = new StringBuilder("'");
    raw.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.append(raw.codePointCount(0, raw.length()) > LONGEST ? "…'" : "'").toString();
  }
}
