/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.input.Format;
import io.kedge.cli.input.ResultFile;
import io.kedge.cli.input.Terminal;
import io.kedge.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say in which form a report goes where. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, markdown, html (default: by the ending of --out, which is txt, json, md or"
              + " html; without --out, table)")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "write the report there")
  private @Nullable Path out;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Refuses what would fail after long work.
   *
   * @throws ParameterException if nothing says the format
   * @throws io.kedge.kernel.InvalidInputException if the report would be written over an input
   */
  void check(Collection<Path> inputs) {
    if (out != null) {
      ResultFile.requireApart(out, inputs);
    }
    format();
  }

  private Format format() {
    if (format != null || out == null || ResultFile.isStream(out)) {
      return format == null ? Format.TABLE : format;
    }
    return Format.ofFile(out.toString())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--out %s: its ending says no format; end it with %s, or pass --format"
                        .formatted(out, Format.ENDINGS)));
  }

  /** Writes the report, and tells where it went if that is a file. */
  void write(ComparisonReport report) throws IOException {
    if (out == null) {
      format().write(report, spec.commandLine().getOut(), Terminal.showsColours());
      return;
    }
    ResultFile.write(out, stream -> format().write(report, stream));
    Told told = Told.of(out, spec);
    told.line(report.sentence());
    told.line("Report: " + out);
  }
}
