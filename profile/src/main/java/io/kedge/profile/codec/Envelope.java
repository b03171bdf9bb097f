/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import io.kedge.kernel.InvalidInputException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What stands around the content of a profile file: how it is known, which version it has, how long
 * it is, whether it is whole.
 *
 * <pre>
 * 0   8 bytes  signature
 * 8   4        version
 * 12  4        content form: 0 as it is, 1 Zstandard
 * 16  4        length of the content
 * 20  4        length of what is stored of it
 * 24  4        CRC-32C of bytes 8 to 23 and of what is stored
 * 28           the stored content, to the end
 * </pre>
 *
 * Numbers are big-endian. Readers refuse lengths over the limits below before they allocate.
 */
final class Envelope {

  /**
   * The version that is written and read. It goes up with every change of what a section holds; a
   * file of another version is refused before its content is looked at.
   */
  static final int VERSION = 2;

  private static final String AGAIN =
      "make the profile again from its rows with: kedge profile FILE -o NAME.kedge";

  /**
   * Like PNG's: the first byte keeps it from passing for text, the line ends show a transfer that
   * changed them.
   */
  private static final byte[] SIGNATURE = {(byte) 0x8B, 'K', 'D', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int VERSION_END = 12;
  private static final int CHECKED = 16;
  private static final int HEADER = 28;
  private static final int LARGEST_CONTENT = 1 << 30;

  /** Content that shrinks more than this is stored as it is, so that no small file grows large. */
  private static final int LARGEST_RATIO = 256;

  private static final int PLAIN = 0;
  private static final int ZSTANDARD = 1;

  private Envelope() {}

  /** Whether the bytes begin with the signature. */
  static boolean isSigned(byte[] head) {
    return head.length >= SIGNATURE.length
        && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  static byte[] wrap(byte[] content) {
    if (content.length > LARGEST_CONTENT) {
      throw new IllegalArgumentException(
          "a profile holds at most %d bytes, but has %d"
              .formatted(LARGEST_CONTENT, content.length));
    }
    byte[] packed = compressed(content);
    boolean plain = packed.length >= content.length || tooSmall(content.length, packed.length);
    byte[] stored = plain ? content : packed;
    ByteWriter head = new ByteWriter();
    head.writeInt32(VERSION);
    head.writeInt32(plain ? PLAIN : ZSTANDARD);
    head.writeInt32(content.length);
    head.writeInt32(stored.length);
    byte[] checked = head.toByteArray();
    ByteWriter file = new ByteWriter();
    file.writeBytes(SIGNATURE);
    file.writeBytes(checked);
    file.writeInt32(checksum(ByteBuffer.wrap(checked), ByteBuffer.wrap(stored)));
    file.writeBytes(stored);
    return file.toByteArray();
  }

  static byte[] unwrap(byte[] file) {
    requireSignature(file);
    if (file.length < VERSION_END) {
      throw truncated(file.length, HEADER);
    }
    int version = new ByteReader(file, SIGNATURE.length, VERSION_END).readInt32();
    if (version < 1) {
      throw ByteReader.corrupt("there is no version " + version);
    }
    if (version > VERSION) {
      throw newer("format version " + version);
    }
    if (version < VERSION) {
      throw older(version);
    }
    if (file.length < HEADER) {
      throw truncated(file.length, HEADER);
    }
    ByteReader head = new ByteReader(file, VERSION_END, HEADER);
    int form = head.readInt32();
    int length = head.readInt32();
    int stored = head.readInt32();
    int checksum = head.readInt32();
    requireLengths(file.length, length, stored);
    ByteBuffer checked = ByteBuffer.wrap(file, SIGNATURE.length, CHECKED);
    ByteBuffer content = ByteBuffer.wrap(file, HEADER, stored);
    if (checksum != checksum(checked, content)) {
      throw ByteReader.corrupt("its checksum does not match");
    }
    return switch (form) {
      case PLAIN -> Arrays.copyOfRange(file, HEADER, file.length);
      case ZSTANDARD -> expanded(file, length);
      default -> throw newer("content form " + form);
    };
  }

  static InvalidInputException newer(String what) {
    return new InvalidInputException(
        "profile.newer_version",
        "the profile was written by a newer Kedge (%s); this one reads format version %d: update Kedge, or %s"
            .formatted(what, VERSION, AGAIN));
  }

  private static InvalidInputException older(int version) {
    return new InvalidInputException(
        "profile.older_version",
        "the profile was written by an older Kedge (format version %d); this one reads format version %d: %s"
            .formatted(version, VERSION, AGAIN));
  }

  private static void requireSignature(byte[] file) {
    int shown = Math.min(file.length, SIGNATURE.length);
    if (!Arrays.equals(file, 0, shown, SIGNATURE, 0, shown)) {
      throw new InvalidInputException(
          "profile.not_a_profile",
          "this is not a Kedge profile; profiles are made with 'kedge profile FILE -o NAME.kedge'");
    }
    if (shown < SIGNATURE.length) {
      throw truncated(file.length, HEADER);
    }
  }

  private static void requireLengths(int fileLength, int length, int stored) {
    boolean possible =
        length >= 0 && stored >= 0 && length <= LARGEST_CONTENT && !tooSmall(length, stored);
    if (possible && fileLength - HEADER < stored) {
      throw truncated(fileLength, (long) HEADER + stored);
    }
    if (!possible || fileLength - HEADER > stored) {
      throw ByteReader.corrupt("its lengths do not fit");
    }
  }

  private static boolean tooSmall(int length, int stored) {
    return length > (long) LARGEST_RATIO * stored + LARGEST_RATIO;
  }

  private static InvalidInputException truncated(int length, long expected) {
    return new InvalidInputException(
        "profile.truncated",
        "the profile is cut short: it has %d of at least %d bytes; copy it again or make it anew"
            .formatted(length, expected));
  }

  private static int checksum(ByteBuffer head, ByteBuffer stored) {
    CRC32C checksum = new CRC32C();
    checksum.update(head);
    checksum.update(stored);
    return (int) checksum.getValue();
  }

  private static byte[] compressed(byte[] content) {
    ZstdCompressor compressor = new ZstdCompressor();
    byte[] target = new byte[compressor.maxCompressedLength(content.length)];
    int length = compressor.compress(content, 0, content.length, target, 0, target.length);
    return Arrays.copyOf(target, length);
  }

  private static byte[] expanded(byte[] file, int length) {
    byte[] content = new byte[length];
    try {
      int written =
          new ZstdDecompressor()
              .decompress(file, HEADER, file.length - HEADER, content, 0, content.length);
      if (written == length) {
        return content;
      }
    } catch (MalformedInputException e) {
      throw ByteReader.corrupt("it cannot be decompressed", e);
    }
    throw ByteReader.corrupt("its content is too short");
  }
}
