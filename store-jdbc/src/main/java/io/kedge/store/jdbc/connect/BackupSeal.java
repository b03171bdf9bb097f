/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The last bytes of a backup: a mark and the SHA-256 of all bytes before. A database with something
 * behind its pages is still one, so a sealed backup can be looked into with any tool. Stateless.
 */
final class BackupSeal {

  private static final byte[] MARK = "kedge backup 1\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 32;
  private static final int LENGTH = MARK.length + HASH;
  private static final int BUFFER = 1 << 16;

  private BackupSeal() {}

  /** Appends the seal and returns after all of the file is on the disk. */
  static void put(Path file) throws IOException {
    byte[] hash;
    try (InputStream in = Files.newInputStream(file)) {
      hash = copied(in, OutputStream.nullOutputStream(), Files.size(file));
    }
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap(MARK));
      out.write(ByteBuffer.wrap(hash));
      out.force(true);
    }
  }

  /**
   * Copies what is under the seal, and returns after it is on the disk.
   *
   * @throws InvalidInputException if there is no seal, or it is broken
   */
  static void opened(Path file, Path to) throws IOException {
    long length = Files.size(file) - LENGTH;
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] hash = copied(in, out, Math.max(0, length));
      byte[] mark = in.readNBytes(MARK.length);
      if (length <= 0 || !MessageDigest.isEqual(mark, MARK)) {
        throw new InvalidInputException(
            BackupFile.INVALID,
            file + " was not made by 'kedge backup', or is cut short; take another one");
      }
      if (!MessageDigest.isEqual(in.readNBytes(HASH), hash)) {
        throw new InvalidInputException(
            BackupFile.INVALID, file + " was damaged since it was made; take another one");
      }
    }
    try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /** Makes the file's name durable, where folders can be synced. */
  static void syncFolder(Path file) {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // This system has no such thing.
    }
  }

  private static byte[] copied(InputStream in, OutputStream out, long bytes) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long left = bytes;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
      digest.update(buffer, 0, count);
      out.write(buffer, 0, count);
      left -= count;
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
