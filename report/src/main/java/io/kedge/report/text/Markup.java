/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A writer of elements that are well-formed as HTML and as XML, every text and attribute escaped.
 * One thread.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param tag its name, never foreign text
   * @param attributes names and values by turns
   */
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element begun last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element begun last and the line. */
  public Markup closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element without content, such as {@code rect} or {@code meta}. */
  public Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** An element with nothing but text. */
  public Markup leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text, with what cannot be seen spelled out. */
  public Markup text(String text) {
    escape(Shown.of(text), out);
    return this;
  }

  /** Text of several lines for a {@code pre} element: line ends stay. */
  public Markup lines(String text) {
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      text(text.substring(from, at));
      out.append('\n');
      from = at + 1;
    }
    return text(text.substring(from));
  }

  /** Markup that is known to be well-formed, such as a drawing. */
  public Markup raw(CharSequence markup) {
    out.append(markup);
    return this;
  }

  /**
   * What was written.
   *
   * @throws IllegalStateException if an element was not ended
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not ended: " + open);
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(Shown.of(attributes[i + 1]), out);
      out.append('"');
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(letter);
      }
    }
  }
}
