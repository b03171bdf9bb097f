/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * The decoded bytes of a body that has arrived whole, with the account of the memory that reading
 * it takes. One thread.
 */
public final class ArrivedBody extends FilterInputStream {

  private final LongConsumer memory;

  /**
   * A body.
   *
   * @param bytes its decoded bytes
   * @param memory is told the bytes of memory that are about to be taken; throws {@link
   *     ProblemException} when there are none
   */
  public ArrivedBody(InputStream bytes, LongConsumer memory) {
    super(bytes);
    this.memory = memory;
  }

  LongConsumer memory() {
    return memory;
  }

  /**
   * The body that a resource was given.
   *
   * @throws IllegalStateException if it came past the intake: its bytes would be unbounded
   */
  static ArrivedBody of(InputStream body) {
    if (body instanceof ArrivedBody arrived) {
      return arrived;
    }
    throw new IllegalStateException("a body came past the intake");
  }
}
