/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import io.kedge.cli.command.BackupCommand;
import io.kedge.cli.command.CompareCommand;
import io.kedge.cli.command.ConfigCommand;
import io.kedge.cli.command.DemoCommand;
import io.kedge.cli.command.KeyCommand;
import io.kedge.cli.command.ProfileCommand;
import io.kedge.cli.command.ReplayCommand;
import io.kedge.cli.command.RestoreCommand;
import io.kedge.cli.command.ServeCommand;
import io.kedge.cli.input.ExitCode;
import io.kedge.cli.input.FailOn;
import io.kedge.cli.input.Format;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.KedgeException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, in the order in which help lists them, and what their failures look like. */
public final class Cli {

  private Cli() {}

  /**
   * Runs one command and flushes both writers; whether the output could be written is for the
   * caller to find out.
   *
   * @return 0 fine, 1 error, 2 usage, 10 what {@code --fail-on} names was found
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new CompareCommand())
            .addSubcommand(new ProfileCommand())
            .addSubcommand(new ReplayCommand())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new ServeCommand())
            .addSubcommand(new ConfigCommand())
            .addSubcommand(new KeyCommand())
            .addSubcommand(new BackupCommand())
            .addSubcommand(new RestoreCommand());
    line.setOut(out).setErr(err);
    words(line, CalendarUnit.class);
    words(line, FailOn.class);
    words(line, Format.class);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(Cli::usage);
    line.setExecutionStrategy(Cli::execute);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    int exitCode;
    try {
      exitCode = line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "kedge: the data do not fit into memory; give more with KEDGE_JAVA_OPTS=-Xmx8g, or leave"
              + " columns out with --exclude");
      exitCode = ExitCode.ERROR;
    }
    out.flush();
    err.flush();
    return exitCode;
  }

  /** Reads the values of an enum by the words that help shows, in any case. */
  private static <E extends Enum<E>> void words(CommandLine line, Class<E> type) {
    line.registerConverter(
        type,
        text -> {
          E[] all = type.getEnumConstants();
          return Arrays.stream(all)
              .filter(one -> one.name().equalsIgnoreCase(text.strip()))
              .findFirst()
              .orElseThrow(() -> noWord(all, text));
        });
  }

  private static TypeConversionException noWord(Enum<?>[] all, String text) {
    String words =
        Arrays.stream(all)
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new TypeConversionException("'" + text + "' is none of " + words);
  }

  /** Words that no command knows are wrong even beside --help, which would hide them. */
  private static int execute(ParseResult parsed) {
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("kedge: " + oneLine(noCommand(e).orElse(String.valueOf(e.getMessage()))));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** What to say of a word that stands where a command is expected. */
  private static Optional<String> noCommand(ParameterException e) {
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    if (commands.isEmpty() || !(e instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    return unmatched.getUnmatched().stream()
        .filter(word -> !word.startsWith("-"))
        .findFirst()
        .map(
            word ->
                "there is no command '%s'; there are %s"
                    .formatted(word, String.join(", ", commands)));
  }

  private static int failed(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof KedgeException) {
      err.println("kedge: " + oneLine(String.valueOf(failure.getMessage())));
      return ExitCode.ERROR;
    }
    err.println(
        "kedge: a fault in kedge itself, please report it: "
            + oneLine(failure.toString())
            + " (KEDGE_DEBUG=1 shows where)");
    if (Optional.ofNullable(System.getenv("KEDGE_DEBUG")).isPresent()) {
      failure.printStackTrace(err);
    }
    return ExitCode.ERROR;
  }

  private static String oneLine(String message) {
    return message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
  }

  @Command(
      name = "kedge",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Notices when a model in production drifts or decays, and proves it.",
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "In a checkout, './kedge verify' runs every check of the project.",
        "Exit codes: 0 fine, 1 error, 2 wrong usage, 10 what --fail-on names was found,",
        "141 whoever read the output went away before its end."
      })
  @SuppressWarnings("NullAway.Init") // picocli fills the field
  private static final class Root implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"kedge " + (version == null ? "(from classes)" : version)};
    }
  }
}
