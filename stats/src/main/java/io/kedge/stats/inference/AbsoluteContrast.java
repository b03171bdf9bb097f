/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.Direction;

/**
 * The difference of two values, judged by the unpooled z; of two shares, one of them near 0 or 1,
 * by Agresti and Caffo's, since the plain standard error vanishes there. The interval of shares is
 * Newcombe's, which stays inside [−1, 1] and keeps its width at 0 and 1.
 *
 * @param reference the baseline
 * @param current the value now
 * @param direction which way the metric gets better
 * @param share whether both are shares in [0, 1] of which more is better
 */
record AbsoluteContrast(Side reference, Side current, Direction direction, boolean share)
    implements Contrast {

  @Override
  public double change() {
    return direction.worsening(reference.value(), current.value());
  }

  @Override
  public double pValueBeyond(double margin) {
    return share && (reference.isNearItsEnd() || current.isNearItsEnd())
        ? DifferenceOfProportions.agrestiCaffoPValue(arm(reference), arm(current), margin)
        : Contrast.pValue(change() - margin, error());
  }

  @Override
  public Interval interval() {
    if (share) {
      return ofShares();
    }
    double reach = Contrast.reach() * error();
    return new Interval(change() - reach, change() + reach);
  }

  private double error() {
    double error = Math.hypot(reference.error(), current.error());
    return error == 0 && share ? pooledError() : error;
  }

  /** For shares of 0 and 1, which have no standard error of their own. */
  private double pooledError() {
    double rows = reference.rows() + current.rows();
    double pooled =
        (reference.value() * reference.rows() + current.value() * current.rows()) / rows;
    return Math.sqrt(pooled * (1 - pooled) * (1 / reference.rows() + 1 / current.rows()));
  }

  private Interval ofShares() {
    return DifferenceOfProportions.newcombe(arm(reference), arm(current), 1 - CONFIDENCE);
  }

  private static DifferenceOfProportions.Arm arm(Side side) {
    return new DifferenceOfProportions.Arm(side.value(), side.effectiveRows());
  }
}
