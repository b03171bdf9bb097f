/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that the server keeps, held by one process as long as this is open. A
 * folder that holds other people's files is left alone.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String CODE = "setting.data_dir";
  private static final String MARK = "kedge.lock";

  private final Path folder;
  private final FileChannel lock;

  private DataDirectory(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes the folder if it is missing, takes its lock, and empties its folder for passing files.
   *
   * @throws InvalidInputException if it cannot be made or written to, belongs to something else, or
   *     is in use
   */
  public static DataDirectory open(Path folder) {
    try {
      Files.createDirectories(folder);
      requireOurs(folder);
      DataDirectory opened = new DataDirectory(folder, locked(folder));
      Files.createDirectories(opened.temporary());
      opened.sweep();
      return opened;
    } catch (FileAlreadyExistsException e) {
      throw refused(folder, "is no folder", e);
    } catch (AccessDeniedException e) {
      throw refused(folder, "cannot be written to", e);
    } catch (IOException e) {
      throw refused(folder, "cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Makes the folder if it is missing, for one who comes and goes beside whoever holds it.
   *
   * @throws InvalidInputException if it cannot be made or written to, or belongs to something else
   */
  public static void visit(Path folder) {
    try {
      Files.createDirectories(folder);
      requireOurs(folder);
      if (Files.notExists(folder.resolve(MARK))) {
        Files.createFile(folder.resolve(MARK));
      }
    } catch (IOException e) {
      throw refused(folder, "cannot be used: " + e.getMessage(), e);
    }
  }

  private static void requireOurs(Path folder) throws IOException {
    if (Files.exists(folder.resolve(MARK))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw refused(folder, "holds files of something else; name an empty or a new folder", null);
      }
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        channel.truncate(0);
        channel.write(
            StandardCharsets.UTF_8.encode("process " + ProcessHandle.current().pid() + "\n"));
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: as taken as by any other.
    }
    channel.close();
    throw refused(folder, "is in use by another kedge; stop that one or name another folder", null);
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary())) {
      for (Path file : left) {
        if (!Files.isDirectory(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static InvalidInputException refused(Path folder, String why, @Nullable Exception cause) {
    String message = "the data folder " + folder + " " + why;
    return cause == null
        ? new InvalidInputException(CODE, message)
        : new InvalidInputException(CODE, message, cause);
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** The folder of passing files, emptied at start. */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /** Gives the folder free. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
