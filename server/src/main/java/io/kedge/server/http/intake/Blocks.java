/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body in blocks of their own: what the network hands over may be one byte with a
 * hundred around it. Filled by one thread, then read by one, which frees each block it has read.
 */
final class Blocks {

  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 16;

  private final ArrayDeque<byte[]> blocks = new ArrayDeque<>();
  private final RequestMemory.Share memory;
  private long size;
  private int free;

  Blocks(RequestMemory.Share memory) {
    this.memory = memory;
  }

  long size() {
    return size;
  }

  /** Copies the bytes behind those that are there. */
  void add(Buffer bytes) {
    for (int from = 0; from < bytes.length(); ) {
      if (free == 0) {
        free = (int) Math.max(SMALLEST, Math.min(LARGEST, size));
        memory.take(free);
        blocks.add(new byte[free]);
      }
      byte[] last = blocks.getLast();
      int length = Math.min(free, bytes.length() - from);
      bytes.getBytes(from, from + length, last, last.length - free);
      free -= length;
      from += length;
      size += length;
    }
  }

  /** Forgets everything. */
  void clear() {
    blocks.clear();
  }

  /** All bytes, once. */
  InputStream stream() {
    return new Draining();
  }

  /** Reads and frees. */
  private final class Draining extends InputStream {

    private long left = size;
    private int at;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      byte @Nullable [] block = blocks.peek();
      if (block == null || left == 0) {
        return length == 0 ? 0 : -1;
      }
      int count = (int) Math.min(Math.min(length, block.length - at), left);
      System.arraycopy(block, at, into, from, count);
      at += count;
      left -= count;
      if (at == block.length || left == 0) {
        blocks.remove();
        memory.give(block.length);
        at = 0;
      }
      return count;
    }
  }
}
