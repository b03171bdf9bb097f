/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a result so that the file is either whole or not there. */
public final class ResultFile {

  private ResultFile() {}

  /** Fills a new file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to the given path. */
    void writeTo(Path path) throws IOException;
  }

  /**
   * Writes beside the target, then moves over it.
   *
   * @throws InvalidInputException if the target cannot be written; the message says why
   */
  public static void write(Path target, Content content) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(target, "its folder does not exist", null);
    }
    if (Files.isDirectory(absolute)) {
      throw refused(target, "it is a folder", null);
    }
    Path partial = null;
    try {
      partial = Files.createTempFile(folder, ".kedge-", ".part");
      content.writeTo(partial);
      move(partial, absolute);
    } catch (IOException e) {
      throw refused(target, reason(e), e);
    } finally {
      discard(partial);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@Nullable Path partial) {
    try {
      if (partial != null) {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      // The result itself stands or its own failure is on its way; a left-over is only untidy.
      partial.toFile().deleteOnExit();
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  private static InvalidInputException refused(Path target, String why, @Nullable Throwable cause) {
    String message = "cannot write " + target + ": " + why + "; choose another place with --out";
    return cause == null
        ? new InvalidInputException("cli.cannot_write", message)
        : new InvalidInputException("cli.cannot_write", message, cause);
  }
}
