/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.compare.CompareInputs;
import io.kedge.cli.compare.CompareRequest;
import io.kedge.cli.input.ColumnOptions;
import io.kedge.cli.input.ExitCode;
import io.kedge.cli.input.FailOn;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.Terminal;
import io.kedge.kernel.CalendarUnit;
import io.kedge.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kedge compare}: judges current rows against reference rows, offline. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Judges current rows against reference rows: drift of columns, decay of metrics.",
    footer = {
      "",
      "Files: CSV or TSV (plain or .gz), JSON lines (plain or .gz), Parquet, or a profile (.kedge).",
      "Examples:",
      "  kedge compare reference.csv current.csv",
      "  kedge compare rows.csv.gz --split period=reference --by week --out report.html",
      "  kedge compare reference.kedge today.parquet --fail-on critical --format json",
      "Exit codes: 0 fine, 1 error, 2 wrong usage, 10 what --fail-on names was found,",
      "141 whoever read the output went away before its end."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "REFERENCE", description = "reference rows or profile")
  private Path reference;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CURRENT",
      description = "current rows or profile; left out with --split")
  private @Nullable Path current;

  @Option(
      names = "--split",
      paramLabel = "COLUMN=VALUE",
      description =
          "one file holds both sides: reference rows are those with this value"
              + " (COLUMN!=A,B: those with none of these)")
  private @Nullable String split;

  @Option(names = "--judge-split", description = "judge the column of --split like any other")
  private boolean judgeSplit;

  @Option(
      names = "--by",
      paramLabel = "UNIT",
      description = "judge calendar windows one by one: hour, day, week, month (UTC)")
  private @Nullable CalendarUnit by;

  @Mixin private ColumnOptions columns;

  @Mixin private TypeOption type;

  @Mixin private JudgeOptions judging;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "WHAT",
      description =
          "exit with 10 when found: warning, critical, drift, decay, unjudged (a lost feature, or"
              + " drift or decay that could not be judged at all); several with commas")
  private List<FailOn> failOn = List.of();

  @Mixin private ReportOptions reporting;

  @Override
  public Integer call() throws IOException {
    reporting.check(current == null ? List.of(reference) : List.of(reference, current));
    Progress progress = Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
    CompareRequest request = request(progress);
    ComparisonReport report = new CompareInputs(progress).run(request);
    reporting.write(report);
    boolean reached = failOn.stream().anyMatch(one -> one.reached(report));
    return reached ? ExitCode.THRESHOLD : ExitCode.FINE;
  }

  private CompareRequest request(Progress progress) {
    if (split == null && judgeSplit) {
      throw usage("--judge-split is for --split COLUMN=VALUE; leave it out, or add that");
    }
    if (split == null && current == null) {
      throw usage("name two files, or one file with --split COLUMN=VALUE");
    }
    if (split != null && current != null) {
      throw usage("--split is for one file; leave out " + current + " or --split");
    }
    Input first = Input.open(reference, progress);
    if (split != null && first instanceof Input.Stored) {
      throw usage("--split needs rows, but " + reference + " is a profile");
    }
    return new CompareRequest(
        first,
        current == null ? first : Input.open(current, progress),
        columns.split(split),
        judgeSplit,
        Optional.ofNullable(by),
        columns.hints(),
        type.type(),
        judging.statistics(),
        judging.parity());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
