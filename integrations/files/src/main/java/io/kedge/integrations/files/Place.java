/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.kernel.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/**
 * A place in a file, as messages name it: {@code trips.csv, line 3, column 'fare'}. Immutable.
 *
 * @param text the place in words
 */
record Place(String text) {

  /** The whole file of that name. */
  static Place file(String name) {
    return new Place(Excerpt.visible(name));
  }

  /** The line of that number, from 1. */
  Place line(long number) {
    return new Place(text + ", line " + number);
  }

  /** The row of that number, from 1, where a format has no lines. */
  Place row(long number) {
    return new Place(text + ", row " + number);
  }

  /** The column of that name. */
  Place column(String name) {
    return new Place(text + ", column " + Excerpt.quoted(name));
  }

  /** The failure that this place holds: what was found and what to do. */
  InvalidInputException bad(String code, String sentence) {
    return new InvalidInputException(code, text + ": " + sentence);
  }

  /** The failure that this place holds, found by a failure below. */
  InvalidInputException bad(String code, String sentence, Exception cause) {
    return new InvalidInputException(code, text + ": " + sentence, cause);
  }

  /** The failure that a failed read means. */
  InvalidInputException unreadable(IOException failure) {
    if (failure instanceof EOFException) {
      return bad(
          "file.truncated",
          "the compressed data end in the middle. Copy or download the file again.",
          failure);
    }
    if (failure instanceof ZipException) {
      return bad(
          "file.corrupt",
          "the gzip data are damaged (%s). Copy or download the file again."
              .formatted(reason(failure)),
          failure);
    }
    if (failure instanceof NoSuchFileException) {
      return bad("file.not_found", "there is no such file. Check the path.", failure);
    }
    if (failure instanceof AccessDeniedException) {
      return bad("file.unreadable", "it may not be read. Check the file's permissions.", failure);
    }
    return bad(
        "file.unreadable",
        "it cannot be read (%s). Check the disk and the file's permissions."
            .formatted(reason(failure)),
        failure);
  }

  /** The first line of a failure's message, fit to be shown. */
  static String reason(Exception failure) {
    String message = failure.getMessage();
    String first = message == null ? failure.getClass().getSimpleName() : message;
    String line = Excerpt.visible(first.lines().findFirst().orElse(first));
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
