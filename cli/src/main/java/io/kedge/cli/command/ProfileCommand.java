/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.compare.ProfileInput;
import io.kedge.cli.input.ColumnOptions;
import io.kedge.cli.input.ExitCode;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.ResultFile;
import io.kedge.cli.input.Terminal;
import io.kedge.profile.Profile;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.report.text.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** {@code kedge profile}: keeps what a comparison needs of a file, and lets the rows go. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Turns rows into a small profile that compare takes in place of the rows.",
    footer = {
      "",
      "A reference's profile freezes its own bins; current rows are counted on those of a reference:",
      "  kedge profile january.csv -o reference.kedge",
      "  kedge profile today.csv --reference reference.kedge -o today.kedge",
      "  kedge compare reference.kedge today.kedge",
      "Columns that are no features are told as compare tells them, and so are its notes.",
      "What its columns are is fixed in a profile; --columns and --exclude can still choose later."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ProfileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "the rows")
  private Path file;

  @Option(
      names = "--reference",
      paramLabel = "PROFILE",
      description = "count on the frozen bins of this reference profile")
  private @Nullable Path reference;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "PROFILE",
      description = "where the profile goes, such as reference.kedge")
  private Path out;

  @Option(
      names = "--split",
      paramLabel = "COLUMN=VALUE",
      description = "take only the rows with this value (COLUMN!=A,B: with none of these)")
  private @Nullable String split;

  @Mixin private ColumnOptions columns;

  @Mixin private TypeOption type;

  @Override
  public Integer call() {
    ResultFile.requireApart(out, reference == null ? List.of(file) : List.of(file, reference));
    Progress progress = Progress.on(spec.commandLine().getErr(), Terminal.watchesErrors());
    if (!(Input.open(file, progress) instanceof Input.Rows rows)) {
      throw new ParameterException(spec.commandLine(), file + " is a profile already");
    }
    ProfileInput.Made made =
        new ProfileInput(rows, columns.hints(), columns.split(split), type.type())
            .profile(Optional.ofNullable(reference).map(path -> stored(path, progress)), progress);
    byte[] bytes = ProfileCodec.encode(made.profile());
    ResultFile.write(out, stream -> stream.write(bytes));
    Told told = Told.of(out, spec);
    told.line(summary(made.profile(), bytes.length));
    made.told().forEach(one -> told.line("  " + Shown.of(one)));
    return ExitCode.FINE;
  }

  private String summary(Profile profile, int bytes) {
    int count = profile.columns().size();
    return String.format(
        Locale.ROOT,
        "%s: %,d rows, %s, %,d bytes",
        out,
        profile.rows(),
        count == 1 ? "1 column" : count + " columns",
        bytes);
  }

  private Input.Stored stored(Path path, Progress progress) {
    if (Input.open(path, progress) instanceof Input.Stored stored) {
      return stored;
    }
    throw new ParameterException(
        spec.commandLine(),
        "--reference takes a profile; make one with: kedge profile "
            + path
            + " -o reference.kedge");
  }
}
