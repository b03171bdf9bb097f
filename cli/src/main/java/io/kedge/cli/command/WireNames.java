/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.parity.Parity;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The names that a flag takes, for help, completion and messages; always those of the lists. */
abstract class WireNames implements Iterable<String> {

  private final List<String> names;

  private WireNames(List<String> names) {
    this.names = names;
  }

  @Override
  public final Iterator<String> iterator() {
    return names.iterator();
  }

  /** The names with commas between them. */
  final String listed() {
    return String.join(", ", names);
  }

  /** The refusal of a name that is none of these. */
  final ParameterException none(CommandSpec spec, String flag, String name) {
    return new ParameterException(
        spec.commandLine(), "%s: '%s' is none of %s".formatted(flag, name, listed()));
  }

  /** Those of all drift statistics. */
  static final class OfStatistics extends WireNames {
    OfStatistics() {
      super(
          DriftStatistics.all().stream()
              .map(statistic -> statistic.descriptor().wireName())
              .toList());
    }
  }

  /** Those of all model types. */
  static final class OfModelTypes extends WireNames {
    OfModelTypes() {
      super(ModelTypes.all().stream().map(ModelType::wireName).toList());
    }
  }

  /** Those of all conventions. */
  static final class OfConventions extends WireNames {
    OfConventions() {
      super(Arrays.stream(Parity.values()).map(Parity::wireName).toList());
    }
  }
}
