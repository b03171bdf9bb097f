/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Measured;
import java.util.List;
import java.util.Optional;

/**
 * How far one feature has moved. Immutable.
 *
 * @param psi the index with its law
 * @param bins the counts behind it
 * @param band the name of its size
 * @param unstable whether it reached the significant band
 * @param ks the Kolmogorov–Smirnov test beside it; empty for categories
 * @param reliable whether there are rows enough to act on it
 * @param warnings what limits it, as stable words
 * @param recommendations what to do, in sentences
 */
public record PsiAnswer(
    PsiResult psi,
    BinnedPair bins,
    Band band,
    boolean unstable,
    Optional<Measured> ks,
    boolean reliable,
    List<String> warnings,
    List<String> recommendations) {

  /** Copies the lists. */
  public PsiAnswer {
    warnings = List.copyOf(warnings);
    recommendations = List.copyOf(recommendations);
  }
}
