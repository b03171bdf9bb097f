/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.sums;

/** Compensated running sums of errors, in a unit that follows the largest. One thread. */
public final class RunningErrors {

  private static final int SIGNED = 0;
  private static final int ABSOLUTE = 1;
  private static final int SQUARES = 2;
  private static final int FOURTHS = 3;

  private final double[] sums = new double[4];
  private final double[] rests = new double[4];
  private long count;
  private int exponent;
  private double largest;

  /** No errors yet. */
  public RunningErrors() {}

  /** Takes one error; finite. */
  public void add(double error) {
    double size = Math.abs(error);
    if (size > largest) {
      grow(size);
    }
    count++;
    double scaled = exponent == 0 ? error : Math.scalb(error, -exponent);
    double square = scaled * scaled;
    add(SIGNED, scaled);
    add(ABSOLUTE, Math.abs(scaled));
    add(SQUARES, square);
    add(FOURTHS, square * square);
  }

  void add(ErrorSums other) {
    if (other.largest() > largest) {
      grow(other.largest());
    }
    count += other.count();
    ErrorSums scaled = other.inUnit(exponent);
    add(SIGNED, scaled.signed());
    add(SIGNED, scaled.signedRest());
    add(ABSOLUTE, scaled.absolute());
    add(SQUARES, scaled.squares());
    add(FOURTHS, scaled.fourths());
  }

  private void grow(double size) {
    largest = size;
    int unit = ErrorSums.exponentFor(size);
    int shift = exponent - unit;
    exponent = unit;
    for (int i = 0; shift != 0 && i < sums.length; i++) {
      int powers = i == FOURTHS ? 4 : i == SQUARES ? 2 : 1;
      sums[i] = Math.scalb(sums[i], powers * shift);
      rests[i] = Math.scalb(rests[i], powers * shift);
    }
  }

  private void add(int which, double term) {
    double before = sums[which];
    double after = before + term;
    rests[which] +=
        Math.abs(before) >= Math.abs(term) ? (before - after) + term : (term - after) + before;
    sums[which] = after;
  }

  /** The sums so far. */
  public ErrorSums sums() {
    double leading = sums[SIGNED] + rests[SIGNED];
    double remainder = (sums[SIGNED] - leading) + rests[SIGNED];
    return new ErrorSums(
        count,
        exponent,
        leading,
        remainder,
        sums[ABSOLUTE] + rests[ABSOLUTE],
        sums[SQUARES] + rests[SQUARES],
        sums[FOURTHS] + rests[FOURTHS],
        largest);
  }
}
