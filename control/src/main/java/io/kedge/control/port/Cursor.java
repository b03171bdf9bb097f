/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in an ordered list after which the next page begins: the sort key of the last entry
 * seen. It stays valid when entries come and go. Immutable.
 *
 * @param keys the parts of the sort key
 */
public record Cursor(List<String> keys) {

  private static final int LONGEST = 2_000;

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Cursor {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("keys must hold at least one part, but was empty");
    }
  }

  /** The place after an entry with these parts of the sort key. */
  public static Cursor after(Object... keys) {
    return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
  }

  /** The cursor as one word that is safe in a URL. */
  public String wire() {
    byte[] joined = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  /**
   * The cursor that a word stands for.
   *
   * @throws InvalidInputException {@code invalid_cursor} if it is none of ours
   */
  public static Cursor parse(String wire) {
    try {
      if (!wire.isEmpty() && wire.length() <= LONGEST) {
        String joined = new String(Base64.getUrlDecoder().decode(wire), StandardCharsets.UTF_8);
        Cursor cursor = new Cursor(List.of(joined.split("\n", -1)));
        if (cursor.wire().equals(wire)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
    throw invalid(null);
  }

  /** The part at that place as text. */
  public String text(int index) {
    if (index >= keys.size()) {
      throw invalid(null);
    }
    return keys.get(index);
  }

  /**
   * The part at that place as a number.
   *
   * @throws InvalidInputException {@code invalid_cursor} if it is none
   */
  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException e) {
      throw invalid(e);
    }
  }

  private static InvalidInputException invalid(@Nullable Exception cause) {
    String message = "cursor must be one that an earlier page gave as its next; begin without one";
    return cause == null
        ? new InvalidInputException("invalid_cursor", message)
        : new InvalidInputException("invalid_cursor", message, cause);
  }
}
