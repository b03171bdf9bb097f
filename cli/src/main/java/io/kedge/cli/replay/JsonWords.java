/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes JSON piece by piece. Stateless. */
final class JsonWords {

  /** Up to here every whole number is a double of its own. */
  private static final double EXACT = 1L << 53;

  private JsonWords() {}

  /** Appends a text with its quotes. */
  static void text(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }

  /** The text with its quotes. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text(text, out);
    return out.toString();
  }

  /** Appends a finite number, so that it reads back to the same double. */
  static void number(double number, StringBuilder out) {
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      out.append((long) number);
    } else {
      out.append(number);
    }
  }
}
