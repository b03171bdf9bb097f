/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The named statements of one SQL file of this room. Each begins with a line {@code -- name:
 * its_name}. Immutable.
 */
public final class Statements {

  private static final String FOLDER = "/io/kedge/store/jdbc/";
  private static final String MARK = "-- name: ";

  private final String file;
  private final Map<String, String> texts;

  private Statements(String file, Map<String, String> texts) {
    this.file = file;
    this.texts = Map.copyOf(texts);
  }

  /** The statements of the file of that name. */
  public static Statements of(String file) {
    Map<String, String> texts = new HashMap<>();
    for (String part : ("\n" + read(file)).split("\n" + MARK, -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        texts.put(part.substring(0, end).strip(), part.substring(end).strip());
      }
    }
    return new Statements(file, texts);
  }

  private static String read(String file) {
    try (InputStream in = Statements.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its part " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statement of that name. */
  public String get(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException(file + " has no statement " + name);
    }
    return text;
  }
}
