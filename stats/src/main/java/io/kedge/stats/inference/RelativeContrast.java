/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.Direction;

/**
 * The ratio of two values, judged on the scale of its logarithm, where products of errors are sums.
 * A current value of zero has no logarithm; the ratio itself is judged then.
 *
 * @param reference the baseline; above 0
 * @param current the value now; ≥ 0
 * @param direction which way the metric gets better
 */
record RelativeContrast(Side reference, Side current, Direction direction) implements Contrast {

  @Override
  public double change() {
    return direction.worsening(reference.value(), current.value()) / reference.value();
  }

  @Override
  public double pValueBeyond(double margin) {
    double bound = boundary(margin);
    if (bound <= 0) {
      return 1;
    }
    double sign = higherIsBetter() ? -1 : 1;
    return onLogScale()
        ? Contrast.pValue(sign * (Math.log(ratio()) - Math.log(bound)), relativeError())
        : Contrast.pValue(sign * (ratio() - bound), currentError());
  }

  @Override
  public Interval interval() {
    double low = onLogScale() ? ratio() * Math.exp(-reach(relativeError())) : 0;
    double high = onLogScale() ? ratio() * Math.exp(reach(relativeError())) : reach(currentError());
    return higherIsBetter() ? new Interval(1 - high, 1 - low) : new Interval(low - 1, high - 1);
  }

  private double reach(double error) {
    return Contrast.reach() * error;
  }

  /** The ratio that is exactly that much worse. */
  private double boundary(double margin) {
    return higherIsBetter() ? 1 - margin : 1 + margin;
  }

  private boolean higherIsBetter() {
    return direction == Direction.HIGHER_IS_BETTER;
  }

  private boolean onLogScale() {
    return current.value() > 0;
  }

  private double ratio() {
    return current.value() / reference.value();
  }

  private double currentError() {
    return current.error() / reference.value();
  }

  private double relativeError() {
    return Math.hypot(current.error() / current.value(), reference.error() / reference.value());
  }
}
