/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that is refused where it is not well-formed UTF-8 (Unicode, table 3-7: no overlong
 * forms, no surrogates, nothing above U+10FFFF). The JSON parser alone lets some of these through.
 * One thread.
 */
final class Utf8Input extends FilterInputStream {

  private int following;
  private int least = 0x80;
  private int most = 0xBF;

  /** Wraps the bytes of a body. */
  Utf8Input(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      check(next);
    } else {
      end();
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    for (int at = from; at < from + read; at++) {
      if (into[at] < 0 || following > 0) {
        check(into[at] & 0xFF);
      }
    }
    if (read < 0) {
      end();
    }
    return read;
  }

  private void end() throws CharConversionException {
    if (following > 0) {
      throw new CharConversionException("the body ends inside a character");
    }
  }

  private void check(int next) throws CharConversionException {
    if (following > 0) {
      if (next < least || next > most) {
        throw new CharConversionException("a byte does not continue its character");
      }
      following--;
      least = 0x80;
      most = 0xBF;
    } else if (next >= 0x80) {
      begin(next);
    }
  }

  private void begin(int lead) throws CharConversionException {
    if (lead < 0xC2 || lead > 0xF4) {
      throw new CharConversionException("a byte begins no character");
    }
    following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    least =
        switch (lead) {
          case 0xE0 -> 0xA0;
          case 0xF0 -> 0x90;
          default -> 0x80;
        };
    most =
        switch (lead) {
          case 0xED -> 0x9F;
          case 0xF4 -> 0x8F;
          default -> 0xBF;
        };
  }
}
