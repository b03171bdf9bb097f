/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Which file a path named when it was opened. An open file can be written to after it was renamed
 * or deleted, and all of that is lost. Immutable.
 *
 * @param path the path
 * @param key what the file system tells files apart by, null where it has nothing
 */
record FileIdentity(Path path, @Nullable Object key) {

  /** The file that the path names now. */
  static FileIdentity of(Path path) {
    try {
      return new FileIdentity(path, key(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Does nothing while the path names the same file.
   *
   * @throws UnavailableException {@code store_unavailable} if it names none, or another one
   */
  void requireSame() {
    Object now;
    try {
      now = key(path);
    } catch (IOException e) {
      throw gone("was moved or deleted", e);
    }
    if (key != null && !key.equals(now)) {
      throw gone("was replaced", null);
    }
  }

  private UnavailableException gone(String what, @Nullable IOException cause) {
    return new UnavailableException(
        DriverFailure.STORE_UNAVAILABLE,
        "the file "
            + path.getFileName()
            + " of the store "
            + what
            + " under the server; nothing was kept, put it back, or stop the server first",
        cause == null ? new IllegalStateException(what) : cause);
  }
}
