/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.Bands.Band;
import java.util.Locale;

/**
 * What to do about a population stability index. Immutable.
 *
 * @param psi the index
 * @param band its size
 * @param reliable whether there are rows enough
 * @param limits how many rows are enough, and what is significant
 */
record PsiAdvice(PsiResult psi, Band band, boolean reliable, DriftLimits limits) {

  String sentence() {
    String size =
        String.format(
            Locale.ROOT,
            "PSI %.3f, where %.3f would be usual without any change",
            psi.psi(),
            psi.expectedUnderNoDrift());
    if (!reliable) {
      return "Do not act on it yet (%s): collect at least %d values on each side."
          .formatted(size, limits.rowsToDecide());
    }
    if (band == Band.STABLE) {
      return "No action: the feature is stable (" + size + ").";
    }
    if (psi.pValue() >= limits.falseDiscoveryRate()) {
      return "Do not act on it yet (%s): this may be chance; collect more values.".formatted(size);
    }
    return switch (band) {
      case STABLE, MODERATE -> "Watch the feature: it has moved a little (" + size + ").";
      case SIGNIFICANT ->
          "The feature has changed (%s): find the cause, and retrain the model if it lasts."
              .formatted(size);
      case CRITICAL ->
          "The feature has changed very much (%s): check where its data come from, then retrain the model."
              .formatted(size);
    };
  }
}
