/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file on this machine that holds a table. Immutable; each stream opens it anew.
 *
 * @param path where it is
 * @param name its name in messages
 * @param size its bytes
 * @param gzip whether they are compressed
 */
record SourceFile(Path path, String name, long size, boolean gzip) {

  /**
   * The file at the path, called so in messages.
   *
   * @throws io.kedge.kernel.InvalidInputException if there is none, it cannot be read, or is empty
   */
  static SourceFile of(Path path, String called) {
    String name = Excerpt.visible(called);
    Place place = Place.file(name);
    BasicFileAttributes attributes = attributes(path, place);
    if (attributes.isDirectory()) {
      throw place.bad("file.is_directory", "it is a folder. Name one file in it.");
    }
    if (!attributes.isRegularFile()) {
      throw place.bad(
          "file.unsupported",
          "it is a pipe or a device, which can be read only once. Save its content to a file.");
    }
    if (attributes.size() == 0) {
      throw place.bad("file.empty", "the file is empty. Check the program that wrote it.");
    }
    SourceFile plain = new SourceFile(path, name, attributes.size(), false);
    byte[] head = plain.head(2);
    return new SourceFile(path, name, plain.size, Magic.isGzip(head));
  }

  private static BasicFileAttributes attributes(Path path, Place place) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (FileSystemLoopException failure) {
      throw loop(place, failure);
    } catch (NoSuchFileException failure) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw place.bad(
            "file.not_found", "it is a link to a file that is gone. Check the link.", failure);
      }
      throw place.unreadable(failure);
    } catch (FileSystemException failure) {
      if (String.valueOf(failure.getReason()).contains("symbolic links")) {
        throw loop(place, failure);
      }
      throw place.unreadable(failure);
    } catch (IOException failure) {
      throw place.unreadable(failure);
    }
  }

  private static RuntimeException loop(Place place, IOException failure) {
    return place.bad(
        "file.unreadable", "its links lead in a circle. Check where they point.", failure);
  }

  /** The place of the whole file. */
  Place place() {
    return Place.file(name);
  }

  /** Opens the file's text. */
  SourceStream open() throws IOException {
    return SourceStream.of(Files.newInputStream(path), size, gzip);
  }

  /** The first bytes of the text, at most {@code count}. */
  byte[] head(int count) {
    return reading(
        () -> {
          try (SourceStream stream = open()) {
            return stream.readNBytes(count);
          }
        });
  }

  /** What a reading of this file gives; when it fails, the failure says what to do. */
  <T> T reading(Reading<T> reading) {
    try {
      return reading.get();
    } catch (IOException failure) {
      throw place().unreadable(failure);
    }
  }

  /** Something got from a file, which may be unreadable. */
  interface Reading<T> {

    T get() throws IOException;
  }
}
