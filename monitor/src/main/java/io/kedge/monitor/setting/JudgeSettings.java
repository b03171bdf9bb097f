/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.parity.Parity;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a judgement depends on beside the two profiles. Immutable.
 *
 * @param drift when a column has drifted
 * @param missing when missing values are worth a finding
 * @param decay when a fall of performance counts
 * @param statistics wire names of the statistics to show; empty for the default choice, which
 *     depends on the column. The one that decides is shown in any case
 * @param parity whose convention is reported beside ours, if one is asked for
 * @param modelType the thresholds of decay; when empty, the plain type of the outcomes' task
 */
public record JudgeSettings(
    DriftLimits drift,
    MissingLimits missing,
    DecayLimits decay,
    List<String> statistics,
    Optional<Parity> parity,
    Optional<ModelType> modelType) {

  /**
   * The default choice: the deciding statistics, a second opinion that needs no bins (D), two
   * distances that read without sample sizes, and what is missing. A number with many distinct
   * values is not tabled for chi-square unless it is asked for by name.
   */
  public static final List<String> STATISTICS =
      List.of("psi", "ks", "chi2", "js", "wasserstein", "missing_share");

  /** The defaults of all parts, no parity, no model type. */
  public static JudgeSettings defaults() {
    return new JudgeSettings(
        DriftLimits.defaults(),
        MissingLimits.defaults(),
        DecayLimits.defaults(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Copies the list and checks its names.
   *
   * @throws IllegalArgumentException if a name belongs to no statistic
   */
  public JudgeSettings {
    statistics = List.copyOf(statistics);
    for (String name : statistics) {
      if (DriftStatistics.named(name).isEmpty()) {
        throw new IllegalArgumentException(
            "statistics must be wire names such as psi or ks, but one was '%s'".formatted(name));
      }
    }
  }

  /** The same with other statistics shown. */
  public JudgeSettings withStatistics(List<String> names) {
    return new JudgeSettings(drift, missing, decay, names, parity, modelType);
  }

  /** The same with another convention's figures beside ours. */
  public JudgeSettings withParity(Parity convention) {
    return new JudgeSettings(drift, missing, decay, statistics, Optional.of(convention), modelType);
  }

  /** The same with the thresholds of that model type. */
  public JudgeSettings withModelType(ModelType type) {
    return new JudgeSettings(drift, missing, decay, statistics, parity, Optional.of(type));
  }
}
