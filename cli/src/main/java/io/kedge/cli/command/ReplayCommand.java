/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.input.ColumnOptions;
import io.kedge.cli.input.ExitCode;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.Terminal;
import io.kedge.cli.replay.OwnServer;
import io.kedge.cli.replay.Pause;
import io.kedge.cli.replay.Replay;
import io.kedge.cli.replay.ReplayRequest;
import io.kedge.cli.replay.ServerCalls;
import io.kedge.cli.replay.Timeline;
import io.kedge.cli.replay.TimelineJson;
import io.kedge.cli.replay.TimelineTable;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** {@code kedge replay}: sends a recorded history to a server and shows what it made of it. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Sends a recorded history to a server in event time, and prints what the server saw.",
      "Run twice, it changes nothing."
    },
    footer = {
      "",
      "Reference rows become the version's reference and baseline and are not sent. With",
      "--label-time, labels are sent when they became known; else with their predictions.",
      "Examples:",
      "  kedge replay rows.csv.gz --model flights --version 1 --split period=reference --by week",
      "  kedge replay today.parquet --model prices --version 2 --url http://localhost:8090",
      "Without --url, a server of its own is started, with --data-dir or a temporary folder."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "the recorded rows")
  private Path file;

  @Option(names = "--model", required = true, paramLabel = "NAME", description = "the model")
  private String model;

  @Option(
      names = "--version",
      required = true,
      paramLabel = "NAME",
      description = "the version of it that made the predictions")
  private String version;

  @Mixin private TypeOption type;

  @Option(
      names = "--split",
      paramLabel = "COLUMN=VALUE",
      description = "rows with this value (COLUMN!=A,B: with none of these) are the reference")
  private @Nullable String split;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description =
          "reference rows or profile (default, without --split: what the server has as reference)")
  private @Nullable Path reference;

  @Option(
      names = "--by",
      paramLabel = "UNIT",
      description = "judge windows of: hour, day, week, month in UTC (default: all rows together)")
  private @Nullable CalendarUnit by;

  @Mixin private ColumnOptions columns;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "a running server, such as http://localhost:8090")
  private @Nullable String url;

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description = "the server's key (better: environment KEDGE_API_KEY)")
  private @Nullable String apiKey;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "without --url: where the server of its own keeps everything")
  private @Nullable Path dataDir;

  /** Without its usual companion: {@code --version} is the model's here. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(names = "--json", description = "print the timeline as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (url != null && dataDir != null) {
      throw usage("--data-dir is for a server of its own; leave out --url or --data-dir");
    }
    ReplayRequest request = request();
    Timeline timeline;
    if (url != null) {
      timeline = replay(url, request);
    } else {
      try (OwnServer server = OwnServer.start(Optional.ofNullable(dataDir))) {
        progress().doing("starting a server");
        timeline = replay(server.awaitAddress(Pause.REAL), request);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      TimelineJson.write(timeline, out);
    } else {
      TimelineTable.write(timeline, out, Terminal.showsColours());
    }
    return ExitCode.FINE;
  }

  private Timeline replay(String address, ReplayRequest request) {
    Optional<String> key =
        Optional.ofNullable(apiKey).or(() -> Optional.ofNullable(System.getenv("KEDGE_API_KEY")));
    ServerCalls calls = ServerCalls.to(address, key.filter(text -> !text.isEmpty()), Pause.REAL);
    return new Replay(calls, progress()).run(request);
  }

  private ReplayRequest request() {
    if (split != null && reference != null) {
      throw usage("--split and --reference both name the reference; leave one out");
    }
    if (!(Input.open(file, progress()) instanceof Input.Rows rows)) {
      throw usage(file + " is a profile; replay takes rows");
    }
    return new ReplayRequest(
        new ModelVersion(model, version),
        rows,
        Optional.ofNullable(reference).map(path -> Input.open(path, progress())),
        columns.split(split),
        Optional.ofNullable(by),
        columns.hints(),
        type.type());
  }

  private Progress progress() {
    return Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
