/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once it has given more bytes than allowed. One thread. */
final class BoundedInput extends FilterInputStream {

  private final long most;
  private long given;

  /** Wraps the decoded bytes of a body. */
  BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) {
    given += bytes;
    if (given > most) {
      throw ProblemException.tooLarge(most);
    }
  }
}
