/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a result so that the file is either whole or not there. */
public final class ResultFile {

  /** Links that are followed one after the other; as many as an operating system follows. */
  private static final int MOST_LINKS = 40;

  private ResultFile() {}

  /** Fills a new file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to the given stream, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Refuses a target that is one of the files read, by whatever name or link.
   *
   * @throws InvalidInputException if it is
   */
  public static void requireApart(Path target, Collection<Path> inputs) {
    for (Path input : inputs) {
      if (isSame(target, input)) {
        throw new InvalidInputException(
            "cli.out_is_input",
            "--out " + target + " is the input " + input + "; choose another place with --out");
      }
    }
  }

  /** Whether the target takes bytes as they come: a device, a pipe, the standard output. */
  public static boolean isStream(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    return absolute.startsWith("/dev")
        || absolute.startsWith("/proc")
        || (Files.exists(absolute)
            && !Files.isRegularFile(absolute)
            && !Files.isDirectory(absolute));
  }

  /**
   * Writes beside the target, then moves over it, with the permissions that the target had. What a
   * link leads to is replaced, not the link; a device or a pipe is written to as it is.
   *
   * @throws InvalidInputException if the target cannot be written; the message says why
   */
  public static void write(Path target, Content content) {
    if (Files.isDirectory(target)) {
      throw refused(target, "it is a folder", null);
    }
    try {
      if (isStream(target)) {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.APPEND)) {
          content.writeTo(out);
        }
      } else {
        replace(target, followed(target.toAbsolutePath()), content);
      }
    } catch (IOException e) {
      throw refused(target, reason(e), e);
    }
  }

  private static boolean isSame(Path target, Path input) {
    try {
      return Files.isSameFile(target, input);
    } catch (IOException e) {
      // One of them is not there (or not to be looked at), so that nothing can be lost.
      return false;
    }
  }

  private static Path followed(Path link) throws IOException {
    Path path = link;
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("its links lead in a circle");
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return path;
  }

  private static void replace(Path target, Path file, Content content) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(target, "its folder does not exist", null);
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw refused(target, "permission denied", null);
    }
    Path partial = null;
    try {
      partial = beside(folder);
      try (OutputStream out = Files.newOutputStream(partial)) {
        content.writeTo(out);
      }
      keepPermissions(file, partial);
      move(partial, file);
    } finally {
      discard(partial);
    }
  }

  /** A new file with the permissions that any new file gets, which a temporary one would not. */
  private static Path beside(Path folder) throws IOException {
    for (int number = 0; true; number++) {
      String name = ".kedge-" + ProcessHandle.current().pid() + "-" + number + ".part";
      try {
        return Files.createFile(folder.resolve(name));
      } catch (FileAlreadyExistsException e) {
        if (number == Integer.MAX_VALUE) {
          throw e;
        }
      }
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (Files.exists(from) && view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
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
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no file can be made there";
    }
    // The message of such a failure is the path, which is told already, before its reason.
    return e instanceof FileSystemException failed
        ? Objects.requireNonNullElse(failed.getReason(), "its file system refuses it")
        : Objects.requireNonNullElse(e.getMessage(), "its file system refuses it");
  }

  private static InvalidInputException refused(Path target, String why, @Nullable Throwable cause) {
    String message = "cannot write " + target + ": " + why + "; choose another place with --out";
    return cause == null
        ? new InvalidInputException("cli.cannot_write", message)
        : new InvalidInputException("cli.cannot_write", message, cause);
  }
}
