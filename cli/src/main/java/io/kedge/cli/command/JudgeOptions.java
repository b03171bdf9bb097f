/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.parity.Parity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say which further figures to show. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class JudgeOptions {

  @Option(
      names = "--statistics",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = WireNames.OfStatistics.class,
      description = "statistics to show: ${COMPLETION-CANDIDATES} (what decides stays the same)")
  private List<String> statistics = List.of();

  @Option(
      names = "--parity",
      paramLabel = "CONVENTION",
      completionCandidates = WireNames.OfConventions.class,
      description = "show another convention's figures beside ours: ${COMPLETION-CANDIDATES}")
  private @Nullable String parity;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * The statistics that were named.
   *
   * @throws ParameterException if there is none of such a name
   */
  List<String> statistics() {
    List<String> names = statistics.stream().map(String::strip).toList();
    for (String name : names) {
      if (DriftStatistics.named(name).isEmpty()) {
        throw none("--statistics", name, new WireNames.OfStatistics());
      }
    }
    return names;
  }

  /**
   * The convention that was named.
   *
   * @throws ParameterException if there is none of that name
   */
  Optional<Parity> parity() {
    return Optional.ofNullable(parity)
        .map(
            name ->
                Arrays.stream(Parity.values())
                    .filter(one -> one.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> none("--parity", name, new WireNames.OfConventions())));
  }

  private ParameterException none(String flag, String name, WireNames names) {
    return names.none(spec, flag, name);
  }
}
