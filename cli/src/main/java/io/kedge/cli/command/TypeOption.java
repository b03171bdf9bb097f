/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flag that says what kind of model answers. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TypeOption {

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = WireNames.OfModelTypes.class,
      description =
          "type of model, for metrics and thresholds: ${COMPLETION-CANDIDATES} (default: by the"
              + " labels)")
  private @Nullable String type;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * The model type that was named.
   *
   * @throws ParameterException if there is none of that name
   */
  Optional<ModelType> type() {
    return Optional.ofNullable(type)
        .map(
            name ->
                ModelTypes.named(name)
                    .orElseThrow(() -> new WireNames.OfModelTypes().none(spec, "--type", name)));
  }
}
