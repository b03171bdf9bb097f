/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip stream of one member (RFC 1952) with nothing behind it. The platform's own reader passes
 * over whatever follows. One thread.
 */
final class GzipInput extends InputStream {

  private static final int MAGIC = 0x1F8B;
  private static final int DEFLATED = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final DataInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] packed = new byte[8192];
  private int filled;
  private boolean begun;
  private boolean ended;

  /** Reads nothing yet. */
  GzipInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!begun) {
      begun = true;
      header();
    }
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      int count = inflater.inflate(into, from, length);
      while (count == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("gzip knows no dictionary");
        }
        fill();
        count = inflater.inflate(into, from, length);
      }
      sum.update(into, from, count);
      return count == 0 ? end() : count;
    } catch (DataFormatException e) {
      throw new ZipException("no deflated data");
    }
  }

  private void fill() throws IOException {
    filled = in.read(packed);
    if (filled < 0) {
      throw new EOFException("the stream breaks off");
    }
    inflater.setInput(packed, 0, filled);
  }

  private void header() throws IOException {
    boolean known = in.readUnsignedShort() == MAGIC && in.readUnsignedByte() == DEFLATED;
    int flags = in.readUnsignedByte();
    if (!known || flags >= 2 * COMMENT) {
      throw new ZipException("no gzip header");
    }
    in.skipNBytes(6);
    if ((flags & EXTRA) != 0) {
      in.skipNBytes(in.readUnsignedByte() | in.readUnsignedByte() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    in.skipNBytes((flags & HEADER_SUM) != 0 ? 2 : 0);
  }

  private void skipText(boolean there) throws IOException {
    int next = there ? in.readUnsignedByte() : 0;
    while (next != 0) {
      next = in.readUnsignedByte();
    }
  }

  private int end() throws IOException {
    ended = true;
    int at = filled - inflater.getRemaining();
    long[] trailer = new long[2];
    for (int place = 0; place < 8; place++) {
      long next = at < filled ? packed[at++] & 0xFF : in.readUnsignedByte();
      trailer[place / 4] |= next << (8 * (place % 4));
    }
    boolean whole =
        trailer[0] == sum.getValue()
            && trailer[1] == (inflater.getBytesWritten() & 0xFFFF_FFFFL)
            && at == filled
            && in.read() < 0;
    if (!whole) {
      throw new ZipException("sums do not fit, or something follows");
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
