/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a UTF-8 file without its byte order mark. Bytes that are not UTF-8 are an error that
 * tells their line. One thread.
 */
final class Utf8Text extends Reader {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream bytes;
  private final Place place;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private long line = 1;
  private int waiting;
  private char waitingCharacter;
  private boolean started;
  private boolean ended;

  Utf8Text(InputStream bytes, Place place) {
    this.bytes = bytes;
    this.place = place;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.kedge.kernel.InvalidInputException if bytes are not UTF-8
   */
  @Override
  public int read(char[] into, int from, int count) throws IOException {
    if (count < 2 || waiting > 0) {
      return count == 0 ? 0 : readOne(into, from);
    }
    CharBuffer text = CharBuffer.wrap(into, from, count).slice();
    while (text.position() == 0) {
      if (!buffer.hasRemaining() && !fill()) {
        return -1;
      }
      decode(text);
      if (!started && text.position() > 0) {
        dropMark(into, from, text);
      }
    }
    countLines(into, from, text.position());
    return text.position();
  }

  /** Reads one character where a pair of them may not fit. */
  private int readOne(char[] into, int from) throws IOException {
    if (waiting == 0) {
      char[] pair = new char[2];
      int got = read(pair, 0, 2);
      if (got < 0) {
        return -1;
      }
      waiting = got - 1;
      waitingCharacter = pair[1];
      into[from] = pair[0];
    } else {
      waiting = 0;
      into[from] = waitingCharacter;
    }
    return 1;
  }

  private void decode(CharBuffer text) throws IOException {
    CoderResult result = decoder.decode(buffer, text, ended);
    if (result.isMalformed() || result.isUnmappable()) {
      if (text.position() == 0) {
        throw malformed();
      }
      return;
    }
    if (result.isUnderflow() && buffer.hasRemaining()) {
      fill();
    }
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    buffer.compact();
    int got = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    ended = got < 0;
    buffer.position(buffer.position() + Math.max(0, got)).flip();
    return buffer.hasRemaining();
  }

  private void dropMark(char[] into, int from, CharBuffer text) {
    started = true;
    if (into[from] == BYTE_ORDER_MARK) {
      int rest = text.position() - 1;
      System.arraycopy(into, from + 1, into, from, rest);
      text.position(rest);
    }
  }

  private void countLines(char[] text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (text[i] == '\n') {
        line++;
      }
    }
  }

  private RuntimeException malformed() {
    int first = buffer.get(buffer.position()) & 0xFF;
    boolean utf16 = line == 1 && first >= 0xFE;
    return place
        .line(line)
        .bad(
            "file.bad_encoding",
            "the byte 0x%02X is not UTF-8%s. Save the file as UTF-8."
                .formatted(first, utf16 ? "; the file looks like UTF-16" : ""));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
