/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import java.util.List;
import java.util.Optional;

/** The list of all drift statistics, in reading order. A new one is one line here. */
public final class DriftStatistics {

  private static final List<DriftStatistic> ALL =
      List.of(
          new PopulationStabilityIndex(),
          new KolmogorovSmirnov(),
          new ChiSquare(),
          new LikelihoodRatioG(),
          new FisherExact(),
          new CramersV(),
          new KullbackLeibler(),
          new JensenShannon(),
          new Hellinger(),
          new TotalVariation(),
          new LInfinity(),
          new Wasserstein(),
          new MissingShare());

  private DriftStatistics() {}

  /** All statistics. */
  public static List<DriftStatistic> all() {
    return ALL;
  }

  /** The statistic of that wire name, such as {@code psi}, if there is one. */
  public static Optional<DriftStatistic> named(String wireName) {
    return ALL.stream()
        .filter(statistic -> statistic.descriptor().wireName().equals(wireName))
        .findFirst();
  }
}
