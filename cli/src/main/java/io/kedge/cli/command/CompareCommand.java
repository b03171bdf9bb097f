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
import io.kedge.cli.input.Format;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.ResultFile;
import io.kedge.cli.input.Terminal;
import io.kedge.kernel.CalendarUnit;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.report.ComparisonReport;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.parity.Parity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      "Exit codes: 0 fine, 1 error, 2 wrong usage, 10 what --fail-on names was found."
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

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "type of model, for metrics and thresholds: price_predictor,"
              + " sentiment_classifier, risk_assessor, regression, binary_classification,"
              + " multiclass_classification (default: by the labels)")
  private @Nullable String type;

  @Option(
      names = "--statistics",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = StatisticNames.class,
      description = "statistics to show: ${COMPLETION-CANDIDATES} (what decides stays the same)")
  private List<String> statistics = List.of();

  @Option(
      names = "--parity",
      paramLabel = "CONVENTION",
      description = "show another convention's figures beside ours: expected, floor-1e-4, type-7")
  private @Nullable String parity;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description = "exit with 10 when found: warning, critical, drift, decay")
  private @Nullable FailOn failOn;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, markdown, html (default: by the ending of --out, which is txt, json, md or"
              + " html; without --out, table)")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "write the report there")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    List<Path> inputs = current == null ? List.of(reference) : List.of(reference, current);
    if (out != null) {
      ResultFile.requireApart(out, inputs);
    }
    Format chosen = format();
    CompareRequest request = request();
    Progress progress = Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
    ComparisonReport report = new CompareInputs(progress).run(request);
    write(report, chosen);
    boolean reached = failOn != null && failOn.reached(report.findings());
    return reached ? ExitCode.THRESHOLD : ExitCode.FINE;
  }

  private CompareRequest request() {
    if (split == null && current == null) {
      throw usage("name two files, or one file with --split COLUMN=VALUE");
    }
    if (split != null && current != null) {
      throw usage("--split is for one file; leave out " + current + " or --split");
    }
    Input first = Input.open(reference);
    if (split != null && first instanceof Input.Stored) {
      throw usage("--split needs rows, but " + reference + " is a profile");
    }
    return new CompareRequest(
        first,
        current == null ? first : Input.open(current),
        columns.split(split),
        judgeSplit,
        Optional.ofNullable(by),
        columns.hints(),
        modelType(),
        checkedStatistics(),
        Optional.ofNullable(parity).map(this::convention));
  }

  private Optional<ModelType> modelType() {
    if (type == null) {
      return Optional.empty();
    }
    return Optional.of(
        ModelTypes.named(type)
            .orElseThrow(
                () ->
                    usage(
                        "--type "
                            + type
                            + " is none of "
                            + ModelTypes.all().stream()
                                .map(ModelType::wireName)
                                .collect(Collectors.joining(", ")))));
  }

  private List<String> checkedStatistics() {
    for (String name : statistics) {
      if (DriftStatistics.named(name).isEmpty()) {
        throw usage(
            "--statistics: there is no '"
                + name
                + "'; there are "
                + DriftStatistics.all().stream()
                    .map(statistic -> statistic.descriptor().wireName())
                    .collect(Collectors.joining(", ")));
      }
    }
    return statistics;
  }

  private Parity convention(String name) {
    return Arrays.stream(Parity.values())
        .filter(one -> one.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> usage("--parity " + name + " is none of expected, floor-1e-4, type-7"));
  }

  private Format format() {
    if (format != null || out == null || ResultFile.isStream(out)) {
      return format == null ? Format.TABLE : format;
    }
    return Format.ofFile(out.toString())
        .orElseThrow(
            () ->
                usage(
                    "--out "
                        + out
                        + ": its ending says no format; end it with "
                        + Format.ENDINGS
                        + ", or pass --format"));
  }

  private void write(ComparisonReport report, Format chosen) throws IOException {
    if (out == null) {
      chosen.write(report, spec.commandLine().getOut(), Terminal.showsColours());
      return;
    }
    ResultFile.write(out, stream -> chosen.write(report, stream));
    // What is written to the standard output itself must be the report alone.
    PrintWriter told =
        ResultFile.isStream(out) ? spec.commandLine().getErr() : spec.commandLine().getOut();
    told.println(report.sentence());
    told.println("Report: " + out);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
