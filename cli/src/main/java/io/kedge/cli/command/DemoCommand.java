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
import io.kedge.cli.replay.OwnServer;
import io.kedge.cli.replay.Pause;
import io.kedge.cli.replay.Replay;
import io.kedge.cli.replay.ReplayRequest;
import io.kedge.cli.replay.ServerCalls;
import io.kedge.cli.replay.Timeline;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.ModelVersion;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.column.SchemaHints;
import io.kedge.report.ComparisonReport;
import io.kedge.report.story.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kedge demo}: real models on real data, replayed through a server week by week. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Replays two bundled data sets through a server of its own, and tells what it saw.",
      "The server has a temporary folder and stays up until Ctrl-C; reports are written as well.",
      "Needs no network and takes seconds."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class DemoCommand implements Callable<Integer> {

  /** One bundled set: what it is (the rest is found out) and how to read it. */
  private record Demo(String name, String about) {

    ModelVersion version() {
      return new ModelVersion(name, "1");
    }
  }

  private static final String SPLIT = "period=reference";
  private static final String TYPE = "regression";

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

  @Option(names = "--once", description = "end after the summary instead of staying up")
  private boolean once;

  @Override
  public Integer call() throws IOException {
    makeFolder();
    Progress progress = Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
    progress.doing("starting a server");
    try (OwnServer server = OwnServer.start(Optional.empty())) {
      Optional<ServerCalls> calls = Optional.empty();
      for (Demo demo : DEMOS) {
        Input.Rows rows = (Input.Rows) Input.open(bundled(demo.name()), progress);
        // The server boots while the first report is made.
        ComparisonReport report = report(rows, progress);
        calls =
            Optional.of(
                calls.orElseGet(
                    () ->
                        ServerCalls.to(
                            server.awaitAddress(Pause.REAL), Optional.empty(), Pause.REAL)));
        Timeline timeline = new Replay(calls.get(), progress).run(request(demo, rows));
        progress.done();
        tell(demo, report, timeline);
      }
      if (!once && calls.isPresent()) {
        stay(server, calls.get());
      }
    }
    return ExitCode.FINE;
  }

  private static ReplayRequest request(Demo demo, Input.Rows rows) {
    return new ReplayRequest(
        demo.version(),
        rows,
        Optional.empty(),
        Optional.of(Split.parse(SPLIT)),
        Optional.of(CalendarUnit.WEEK),
        SchemaHints.none(),
        ModelTypes.named(TYPE));
  }

  private ComparisonReport report(Input.Rows rows, Progress progress) {
    return new CompareInputs(progress)
        .run(
            CompareRequest.ofSplit(
                rows, Split.parse(SPLIT), CalendarUnit.WEEK, ModelTypes.named(TYPE)));
  }

  private void tell(Demo demo, ComparisonReport report, Timeline timeline) {
    PrintWriter out = spec.commandLine().getOut();
    Path html = folder.resolve(demo.name() + ".html");
    ResultFile.write(html, stream -> Format.HTML.write(report, stream));
    out.printf(
        Locale.ROOT,
        "%n%s: %,d rows in %d weeks against %,d reference rows%n",
        demo.name().toUpperCase(Locale.ROOT),
        timeline.sent().accepted(),
        timeline.windows().size(),
        report.referenceRows());
    out.println(demo.about());
    Story.of(report).forEach(sentence -> out.println("  - " + sentence));
    out.println("  The server judged each week: " + timeline.tally() + "; it turned at");
    timeline.turns().forEach(turn -> out.println("    " + turn));
    out.println("  Report: " + html);
    out.println(
        "  Yourself: ./kedge replay %s --model %s --version 1 --split %s --by week"
            .formatted(bundled(demo.name()), demo.name(), SPLIT));
    out.flush();
  }

  private void stay(OwnServer server, ServerCalls calls) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("The server stays up until Ctrl-C:");
    out.println("  " + calls.address() + "/docs");
    for (Demo demo : DEMOS) {
      out.println(
          "  curl -s '%s/api/v1/models/%s/monitors/replay-week/results?version=1&limit=1'"
              .formatted(calls.address(), demo.name()));
    }
    out.println("  curl -s " + calls.address() + "/drift/health-check");
    out.flush();
    server.awaitEnd();
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
