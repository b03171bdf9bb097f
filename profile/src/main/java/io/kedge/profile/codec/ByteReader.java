/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.kernel.InvalidInputException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Bytes being read, from untrusted sources: nothing is allocated that the bytes left could not
 * fill. One thread.
 */
final class ByteReader {

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  boolean atEnd() {
    return at == end;
  }

  int readByte() {
    require(1);
    return bytes[at++] & 0xFF;
  }

  boolean readFlag() {
    int flag = readByte();
    if (flag > 1) {
      throw corrupt("a flag is " + flag);
    }
    return flag == 1;
  }

  int readInt32() {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = value << 8 | readByte();
    }
    return value;
  }

  /** A number from 0. */
  long readCount() {
    long value = readVarint();
    if (value < 0) {
      throw corrupt("a count is negative");
    }
    return value;
  }

  long readSigned() {
    long value = readVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number from 0 that fits an int. */
  int readInt() {
    long value = readCount();
    if (value > Integer.MAX_VALUE) {
      throw corrupt("a number is too large");
    }
    return (int) value;
  }

  /** How many elements follow, each of at least so many bytes. */
  int readLength(int bytesEach) {
    long length = readCount();
    if (length > (end - at) / bytesEach) {
      throw corrupt("a length reaches beyond the end");
    }
    return (int) length;
  }

  /** Makes sure that so many elements of at least so many bytes can follow, before room is made. */
  void requireRoom(int elements, int bytesEach) {
    if (elements > (end - at) / bytesEach) {
      throw corrupt("a length reaches beyond the end");
    }
  }

  double readDouble() {
    require(Double.BYTES);
    long bits = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      bits |= (bytes[at++] & 0xFFL) << shift;
    }
    return Double.longBitsToDouble(bits);
  }

  double readFinite() {
    double value = readDouble();
    if (!Double.isFinite(value)) {
      throw corrupt("a figure is " + value);
    }
    return value;
  }

  /** So many figures, written without their number. */
  double[] readFigures(int count) {
    double[] figures = new double[count];
    for (int i = 0; i < count; i++) {
      figures[i] = readDouble();
    }
    return figures;
  }

  double[] readDoubles() {
    return readFigures(readLength(Double.BYTES));
  }

  long[] readCounts() {
    long[] counts = new long[readLength(1)];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = readCount();
    }
    return counts;
  }

  <T> Optional<T> readOptional(Supplier<T> form) {
    return readFlag() ? Optional.of(form.get()) : Optional.empty();
  }

  /** Entries that take at least so many bytes each, of a key and its value. */
  <K, V> SortedMap<K, V> readMap(int bytesEach, Supplier<K> key, Supplier<V> value) {
    int size = readLength(bytesEach);
    SortedMap<K, V> map = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      map.put(key.get(), value.get());
    }
    return map;
  }

  /** The value that has the wire name written here; a newer Kedge may know more of them. */
  <T> T readNamed(String what, T[] values, Function<T, String> wireName) {
    String name = readText();
    return Arrays.stream(values)
        .filter(value -> wireName.apply(value).equals(name))
        .findFirst()
        .orElseThrow(() -> Envelope.newer(what + " " + name));
  }

  String readText() {
    char[] text = new char[readLength(1)];
    for (int i = 0; i < text.length; i++) {
      long character = readCount();
      if (character > Character.MAX_VALUE) {
        throw corrupt("a character is out of range");
      }
      text[i] = (char) character;
    }
    return new String(text);
  }

  /** A reader of the next bytes alone, which this one skips. */
  ByteReader slice(int length) {
    require(length);
    ByteReader slice = new ByteReader(bytes, at, at + length);
    at += length;
    return slice;
  }

  void requireEnd() {
    if (at != end) {
      throw corrupt("bytes are left over");
    }
  }

  static InvalidInputException corrupt(String what) {
    return new InvalidInputException("profile.corrupt", damaged(what));
  }

  static InvalidInputException corrupt(String what, Throwable cause) {
    return new InvalidInputException("profile.corrupt", damaged(what), cause);
  }

  private static String damaged(String what) {
    return "the profile is damaged (" + what + "); make it again from its rows, or restore a copy";
  }

  private long readVarint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = readByte();
      long bits = next & 0x7F;
      if (shift == 63 && bits > 1) {
        break;
      }
      value |= bits << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw corrupt("a number is too long");
  }

  private void require(int length) {
    if (length > end - at) {
      throw corrupt("it ends within a value");
    }
  }
}
