/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.integrations.files.FileTables;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.Profile;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.profile.column.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One side of a comparison as it was named on the command line: rows, or a stored profile. */
public sealed interface Input {

  /** The name shown to people. */
  String name();

  /** Rows in a file. */
  record Rows(String name, Table table) implements Input {}

  /** A profile made earlier. */
  record Stored(String name, Profile profile) implements Input {}

  /** The largest profile file that is read, in bytes. */
  long LARGEST_PROFILE = 1L << 30;

  /**
   * Opens a file of rows or a profile, told apart by their first bytes.
   *
   * @param progress where it is shown how far looking at the columns has come
   * @throws InvalidInputException if the file cannot be used; the message says what to do
   */
  static Input open(Path path, Progress progress) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path) || !isProfile(path)) {
      return new Rows(name, new WatchedTable(FileTables.open(path), progress));
    }
    try {
      if (Files.size(path) > LARGEST_PROFILE) {
        throw new InvalidInputException(
            "profile.too_large", path + ": a profile is never larger than 1 GiB; make it again");
      }
      return new Stored(name, ProfileCodec.decode(Files.readAllBytes(path)));
    } catch (InvalidInputException e) {
      throw new InvalidInputException(e.code(), path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InvalidInputException("file.unreadable", path + " cannot be read: " + e, e);
    }
  }

  private static boolean isProfile(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return ProfileCodec.looksLikeProfile(in.readNBytes(16)) || path.toString().endsWith(".kedge");
    } catch (IOException e) {
      // Whether it is a profile does not matter then: opening it as rows gives the sentence.
      return false;
    }
  }
}
