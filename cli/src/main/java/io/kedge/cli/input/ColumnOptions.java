/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say what columns are; shared by every command that reads rows. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ColumnOptions {

  private static final String NAMES = "NAME[,NAME...]";

  @Option(
      names = "--columns",
      paramLabel = NAMES,
      description = {
        "judge these features only (default: all)",
        "a name with a comma, here and below: '\"a,b\",c' or a\\,b,c"
      })
  private List<String> columns = List.of();

  @Option(names = "--exclude", paramLabel = NAMES, description = "leave these columns out")
  private List<String> exclude = List.of();

  @Option(
      names = "--categorical",
      paramLabel = NAMES,
      description = "read these columns as names, even where they look like numbers")
  private List<String> categorical = List.of();

  @Option(names = "--prediction", paramLabel = "NAME", description = "the model's answer")
  private @Nullable String prediction;

  @Option(names = "--score", paramLabel = "NAME", description = "its probability of class 1")
  private @Nullable String score;

  @Option(names = "--label", paramLabel = "NAME", description = "the truth")
  private @Nullable String label;

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      description = "when each row happened: ISO-8601, or numbers since 1970 (s, ms, us, ns)")
  private @Nullable String timeColumn;

  @Option(names = "--id", paramLabel = "NAME", description = "names the row; not judged")
  private @Nullable String id;

  @Option(
      names = "--label-time",
      paramLabel = "NAME",
      description = "when the label became known; not judged")
  private @Nullable String labelTime;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * What {@code --split} says, if it is given.
   *
   * @throws ParameterException if it has another form
   */
  public Optional<Split> split(@Nullable String text) {
    return read(() -> Optional.ofNullable(text).map(Split::parse));
  }

  private List<String> names(List<String> values) {
    return read(() -> NameList.of(values));
  }

  private <T> T read(Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidInputException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * What the flags say of the columns.
   *
   * @throws ParameterException if two flags name the same column, or a list of names has another
   *     form
   */
  public SchemaHints hints() {
    SchemaHints hints =
        SchemaHints.none()
            .withColumns(names(columns))
            .withExclude(names(exclude))
            .withCategorical(names(categorical));
    hints = with(hints, Role.PREDICTION, prediction);
    hints = with(hints, Role.SCORE, score);
    hints = with(hints, Role.LABEL, label);
    hints = with(hints, Role.TIME, timeColumn);
    hints = with(hints, Role.ID, id);
    hints = with(hints, Role.LABEL_TIME, labelTime);
    requireDistinct(hints);
    return hints;
  }

  private void requireDistinct(SchemaHints hints) {
    Map<String, String> flags = new HashMap<>();
    for (RoleFlag flag : RoleFlag.values()) {
      String column = flag.column(hints).orElse(null);
      String first = column == null ? null : flags.putIfAbsent(column, flag.text());
      if (first != null) {
        throw new ParameterException(
            spec.commandLine(),
            "%s and %s both name '%s'; a column is one of them"
                .formatted(first, flag.text(), column));
      }
    }
  }

  private static SchemaHints with(SchemaHints hints, Role role, @Nullable String column) {
    return column == null ? hints : hints.with(role, column);
  }
}
