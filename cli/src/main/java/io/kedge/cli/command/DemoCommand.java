/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.compare.CompareInputs;
import io.kedge.cli.compare.CompareRequest;
import io.kedge.cli.input.ExitCode;
import io.kedge.cli.input.Format;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.ResultFile;
import io.kedge.cli.input.Split;
import io.kedge.cli.input.Terminal;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.InvalidInputException;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.report.ComparisonReport;
import io.kedge.report.story.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kedge demo}: real models on real data, judged week by week. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Judges two bundled data sets week by week, tells what it saw, and writes their reports.",
      "Needs no network and takes seconds."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class DemoCommand implements Callable<Integer> {

  /** One bundled set: what it is (the rest is found out) and how to read it. */
  private record Demo(String name, String about) {}

  private static final List<Demo> DEMOS =
      List.of(
          new Demo(
              "flights",
              "US flights of 2015; a model trained on January to March says how long a flight is in"
                  + " the air. Reference: April to June."),
          new Demo(
              "bikes",
              "Bicycle rentals per hour in Washington; a model that has seen two months of winter"
                  + " meets the rest of two years. Reference: March 2011."));

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the reports go (default: ${DEFAULT-VALUE})",
      defaultValue = "kedge-demo")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    makeFolder();
    for (Demo demo : DEMOS) {
      Path file = bundled(demo.name());
      ComparisonReport report = compare(file);
      Path html = folder.resolve(demo.name() + ".html");
      ResultFile.write(html, stream -> Format.HTML.write(report, stream));
      out.printf(
          Locale.ROOT,
          "%n%s: %,d rows in %d weeks against %,d reference rows%n",
          demo.name().toUpperCase(Locale.ROOT),
          report.currentRows(),
          report.windows().size(),
          report.referenceRows());
      out.println(demo.about());
      Story.of(report).forEach(sentence -> out.println("  - " + sentence));
      out.println("  Report: " + html);
      out.println("  Yourself: ./kedge compare " + file + " --split period=reference --by week");
      out.flush();
    }
    return ExitCode.FINE;
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InvalidInputException(
          "cli.no_folder",
          folder + " cannot be made a folder; name another one with --out, or remove what is there",
          e);
    }
  }

  private ComparisonReport compare(Path file) {
    Progress progress = Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
    Input rows = Input.open(file, progress);
    return new CompareInputs(progress)
        .run(
            CompareRequest.ofSplit(
                rows,
                Split.parse("period=reference"),
                CalendarUnit.WEEK,
                ModelTypes.named("regression")));
  }

  private static Path bundled(String name) {
    Path home = Path.of(System.getProperty("kedge.home", "."));
    Path file = home.resolve("examples/data/" + name + "_predictions.csv.gz");
    if (!Files.exists(file)) {
      throw new InvalidInputException(
          "cli.no_demo_data",
          file + " is missing from this installation; unpack it again, or run from a checkout");
    }
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
