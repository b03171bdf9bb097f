/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

/** Texts that people will read in lists, and that must not play tricks there. Stateless. */
public final class VisibleText {

  /** The code of a text that is refused. */
  public static final String INVALID_NAME = "invalid_name";

  /** What is asked of them, as it reads after the field's name. */
  public static final String RULE =
      "must have 1 to 200 characters, none of them a control or direction mark";

  private static final int LONGEST = 200;

  private VisibleText() {}

  /** Whether the text has 1 to 200 characters that can be seen. */
  public static boolean isShort(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(VisibleText::isInvisible);
  }

  /** Control characters and marks that turn the direction of a text around. */
  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
