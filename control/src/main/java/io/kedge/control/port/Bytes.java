/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.util.Arrays;

/**
 * Opaque bytes that are equal when their content is. Immutable by agreement: neither who made it
 * nor who reads it changes the array, so large contents are never copied.
 */
public final class Bytes {

  private static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** The bytes of the array, which the caller no longer changes. */
  public static Bytes of(byte[] array) {
    return new Bytes(array);
  }

  /** No bytes at all. */
  public static Bytes none() {
    return NONE;
  }

  /** The array itself, which the caller does not change. */
  public byte[] array() {
    return array;
  }

  /** How many bytes there are. */
  public int size() {
    return array.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  /** Their number only: contents do not belong in logs. */
  @Override
  public String toString() {
    return array.length + " bytes";
  }
}
