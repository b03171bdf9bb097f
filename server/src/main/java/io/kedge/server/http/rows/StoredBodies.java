/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.kernel.UnavailableException;
import io.kedge.server.http.RequestBodies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Bodies too large for memory: files as long as their request is answered. Thread-safe. */
public final class StoredBodies {

  private static final int PIECE = 1 << 16;

  private final RequestBodies bodies;
  private final Path folder;
  private final long most;

  /**
   * Keeps bodies in a folder.
   *
   * @param bodies where bodies are opened
   * @param folder a folder of passing files, which is there
   * @param most the most bytes of a body, after decoding
   */
  public StoredBodies(RequestBodies bodies, Path folder, long most) {
    this.bodies = bodies;
    this.folder = folder;
    this.most = most;
  }

  /**
   * What is made of the decoded body as a file, which is gone afterwards.
   *
   * @param ending the ending of the file's name
   * @throws io.kedge.server.http.ProblemException if the body cannot be decoded, passes the limit
   *     or breaks off
   * @throws UnavailableException {@code storage_full} if there is no room for it
   */
  public <T> T with(InputStream body, String ending, Function<Path, T> use) {
    Path file = storing(() -> Files.createTempFile(folder, "body-", ending));
    try {
      bodies.reading(body, most, (decoded, memory) -> copy(decoded, file));
      return use.apply(file);
    } finally {
      storing(() -> Files.deleteIfExists(file));
    }
  }

  private static long copy(InputStream from, Path to) throws IOException {
    long copied = 0;
    byte[] piece = new byte[PIECE];
    try (OutputStream out = storing(() -> Files.newOutputStream(to))) {
      for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
        int length = read;
        storing(
            () -> {
              out.write(piece, 0, length);
              return length;
            });
        copied += length;
      }
    }
    return copied;
  }

  private interface Storing<T> {
    T run() throws IOException;
  }

  /** A failure of our disk is not one of the caller's body. */
  private static <T> T storing(Storing<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UnavailableException(
          "storage_full", "the data folder has no room for the body, or cannot be written to", e);
    }
  }
}
