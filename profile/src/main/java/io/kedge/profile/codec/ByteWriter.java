/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Bytes being written: varints, raw doubles and texts. One thread. */
final class ByteWriter {

  private byte[] bytes = new byte[1_024];
  private int size;

  void writeByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void writeFlag(boolean value) {
    writeByte(value ? 1 : 0);
  }

  void writeInt32(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      writeByte(value >>> shift);
    }
  }

  /** Seven bits a byte, lowest first; small counts take one byte. */
  void writeCount(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign, small sizes in few bytes. */
  void writeSigned(long value) {
    writeCount((value << 1) ^ (value >> 63));
  }

  void writeDouble(double value) {
    room(Double.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  /** Figures whose number the reader knows. */
  void writeFigures(double... figures) {
    for (double figure : figures) {
      writeDouble(figure);
    }
  }

  void writeDoubles(double[] values) {
    writeCount(values.length);
    room(Math.multiplyExact(values.length, Double.BYTES));
    writeFigures(values);
  }

  void writeCounts(long[] counts) {
    writeCount(counts.length);
    for (long count : counts) {
      writeCount(count);
    }
  }

  <T> void writeOptional(Optional<T> value, Consumer<T> form) {
    writeFlag(value.isPresent());
    value.ifPresent(form);
  }

  /** How many entries there are, then each key with its value. */
  <K, V> void writeMap(SortedMap<K, V> map, BiConsumer<K, V> form) {
    writeCount(map.size());
    map.forEach(form);
  }

  /** Character by character, so that texts which are not well-formed Unicode survive too. */
  void writeText(String text) {
    writeCount(text.length());
    for (int i = 0; i < text.length(); i++) {
      writeCount(text.charAt(i));
    }
  }

  void writeBytes(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, 1L << 30)));
    }
  }
}
