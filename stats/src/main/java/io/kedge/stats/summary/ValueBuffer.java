/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.ArrayList;
import java.util.List;

/** Values being collected in pieces, so that growing neither copies nor doubles. One thread. */
final class ValueBuffer {

  private static final int FIRST_PIECE = 256;
  private static final int LARGEST_PIECE = 65_536;

  private final List<double[]> pieces = new ArrayList<>();
  private double[] piece = {};
  private int filled;
  private int size;

  /** A buffer of the same values that grows apart from this one. */
  ValueBuffer copy() {
    ValueBuffer copy = new ValueBuffer();
    copy.pieces.addAll(pieces);
    if (!pieces.isEmpty()) {
      copy.piece = piece.clone();
      copy.pieces.set(pieces.size() - 1, copy.piece);
    }
    copy.filled = filled;
    copy.size = size;
    return copy;
  }

  int size() {
    return size;
  }

  void add(double[] values, int count) {
    int taken = 0;
    while (taken < count) {
      if (filled == piece.length) {
        piece = new double[Math.max(FIRST_PIECE, Math.min(LARGEST_PIECE, 2 * piece.length))];
        pieces.add(piece);
        filled = 0;
      }
      int length = Math.min(count - taken, piece.length - filled);
      System.arraycopy(values, taken, piece, filled, length);
      taken += length;
      filled += length;
    }
    size = Math.addExact(size, count);
  }

  /** The values so far, sharing the pieces; what is added later does not show in them. */
  ExactValues values() {
    return new ExactValues(List.copyOf(pieces), size);
  }
}
