/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

/**
 * What a terminal is told before and after a text, such as a colour. Immutable.
 *
 * @param before the sequence before
 * @param after the sequence that takes it back
 */
public record Paint(String before, String after) {
  /** Plain text. */
  public static final Paint NONE = new Paint("", "");

  /** The colour of an ANSI code, such as {@code 1;31}. */
  public static Paint ansi(String code) {
    return new Paint("\u001b[" + code + "m", "\u001b[0m");
  }

  /** The text between the two. */
  public String over(String text) {
    return before + text + after;
  }
}
