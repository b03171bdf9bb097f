/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** A writer onto anything that text can be appended to, which it never closes. One thread. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] letters, int offset, int length) throws IOException {
    out.append(CharBuffer.wrap(letters, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.append(text, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
