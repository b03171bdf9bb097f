/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of an open file, unpacked, with the share of it that has been read. One thread. */
final class SourceStream extends FilterInputStream {

  private final Counter file;
  private final long size;

  private SourceStream(InputStream text, Counter file, long size) {
    super(text);
    this.file = file;
    this.size = size;
  }

  /** The stream of a file of {@code size} bytes; it closes the file when it cannot be begun. */
  static SourceStream of(InputStream file, long size, boolean gzip) throws IOException {
    Counter counter = new Counter(file);
    try {
      return new SourceStream(gzip ? new WholeGzip(counter) : counter, counter, size);
    } catch (IOException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  /** The share of the file's bytes read so far, in [0, 1]. */
  double progress() {
    return size <= 0 ? 1 : Math.min(1, (double) file.count / size);
  }

  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = in.read(into, from, length);
      count += Math.max(0, got);
      return got;
    }
  }

  /**
   * The text of gzip data that must be whole: what follows the last member is an error, where the
   * JDK's stream would take it for the end. One thread.
   */
  private static final class WholeGzip extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;

    /** The checksum and length at a member's end stay counted as unread. */
    private static final int TRAILER = 8;

    WholeGzip(InputStream compressed) throws IOException {
      super(compressed, BUFFER);
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int got = super.read(into, from, count);
      if (got < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
        throw new ZipException("other bytes follow the compressed data");
      }
      return got;
    }
  }
}
