/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file tell about it. Stateless. */
final class Magic {

  /** Enough bytes for every test here. */
  static final int LENGTH = 512;

  private Magic() {}

  /** Whether the bytes begin gzip data. */
  static boolean isGzip(byte[] head) {
    return begins(head, 0x1F, 0x8B);
  }

  /** Whether the bytes begin a Parquet file. */
  static boolean isParquet(byte[] head) {
    return begins(head, 'P', 'A', 'R', '1');
  }

  /** The name of a format that cannot be read, if the bytes begin one. */
  static Optional<String> foreign(byte[] head) {
    return isBinary(head) ? Optional.ofNullable(foreignName(head)) : Optional.empty();
  }

  /** Text may begin with the letters of a binary format; it has no such bytes after them. */
  private static boolean isBinary(byte[] head) {
    for (byte value : head) {
      if (value < '\t') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String foreignName(byte[] head) {
    String name = null;
    if (begins(head, 'P', 'K', 3, 4)) {
      name = "a zip archive or an Excel workbook";
    } else if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      name = "an old Excel workbook";
    } else if (begins(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      name = "zstd data";
    } else if (begins(head, 'B', 'Z', 'h')) {
      name = "bzip2 data";
    } else if (begins(head, 0xFD, '7', 'z', 'X', 'Z')) {
      name = "xz data";
    } else if (begins(head, 'O', 'R', 'C')) {
      name = "an ORC file";
    } else if (begins(head, 'A', 'R', 'R', 'O', 'W', '1')) {
      name = "an Arrow file";
    } else if (begins(head, 'O', 'b', 'j', 1)) {
      name = "an Avro file";
    } else if (begins(head, 'P', 'A', 'R', 'E')) {
      name = "an encrypted Parquet file";
    } else if (new String(head, StandardCharsets.ISO_8859_1).startsWith("SQLite format 3")) {
      name = "an SQLite database";
    }
    return name;
  }

  private static boolean begins(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
