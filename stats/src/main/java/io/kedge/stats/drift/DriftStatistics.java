/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
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

  private static final Map<String, DriftStatistic> BY_NAME =
      ALL.stream().collect(toUnmodifiableMap(one -> one.descriptor().wireName(), one -> one));

  private DriftStatistics() {}

  /** All statistics. */
  public static List<DriftStatistic> all() {
    return ALL;
  }

  /** The statistic of that wire name, such as {@code psi}, if there is one. */
  public static Optional<DriftStatistic> named(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }
}
