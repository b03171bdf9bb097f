/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.SideReader;
import io.kedge.cli.input.Split;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The two sides of a request as profiles: read from rows, or taken as stored.
 *
 * @param request what to compare
 * @param understood how its columns are understood
 * @param task what kind of answers to keep
 * @param progress where progress is shown
 */
record Sides(
    CompareRequest request, Understanding understood, Optional<Task> task, Progress progress) {

  /** Values listed in a message. */
  private static final int LISTED = 5;

  /** The reference; it has rows. */
  Profile reference() {
    if (request.reference() instanceof Input.Stored stored) {
      requireRows(stored.profile(), stored.name() + " holds no rows");
      Profile reference = chosen(frozen(stored));
      if (request.current() instanceof Input.Stored current) {
        SameBins.require(reference, current, stored.name(), true);
      }
      return reference;
    }
    Table table = ((Input.Rows) request.reference()).table();
    Profiler profiler = Profiler.forReference(understood.schema(), options(), task);
    reader(table).into(profiler, true);
    Profile reference = profiler.frozenProfile();
    requireRows(
        reference,
        table.name()
            + request
                .split()
                .map(split -> noRowOf(split, table))
                .orElse(" has a header and no rows"));
    if (request.current() instanceof Input.Stored current) {
      SameBins.require(reference, current, table.name(), false);
    }
    return reference;
  }

  /**
   * A stored profile on bins of its own. One that was counted on another's may hold values that
   * these bins are not made for, and categories that are not fixed yet.
   */
  static Profile frozen(Input.Stored stored) {
    return stored.profile().frozen();
  }

  private static void requireRows(Profile reference, String without) {
    if (reference.rows() == 0) {
      throw new InvalidInputException(
          "cli.no_reference_rows", without + "; a reference needs some");
    }
  }

  /** The profile without the columns that were left out by a flag. */
  private Profile chosen(Profile profile) {
    FixedColumns fixed = new FixedColumns(List.of(), request.hints());
    return profile.only(
        profile.columns().stream()
            .filter(fixed::isJudged)
            .map(ColumnProfile::name)
            .collect(Collectors.toSet()));
  }

  /** Says that a split takes no row of the table, and which values its column holds. */
  static String noRowOf(Split split, Table table) {
    TableSample sample = table.sample(Understanding.SAMPLE_ROWS);
    int at = sample.names().indexOf(split.column());
    String values =
        at < 0
            ? ""
            : Arrays.stream(sample.columns().get(at))
                .filter(value -> value != null && !MissingTokens.isMissing(value))
                .distinct()
                .limit(LISTED)
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", "));
    return " has no row on the reference side of --split; column '%s' %s"
        .formatted(split.column(), values.isEmpty() ? "is empty" : "holds " + values);
  }

  /** The current side, one profile a window, or one without a window. */
  Map<Optional<TimeWindow>, Profile> current(Profile reference, List<String> notes) {
    Map<Optional<TimeWindow>, Profile> current = new LinkedHashMap<>();
    if (request.current() instanceof Input.Stored stored) {
      current.put(Optional.empty(), chosen(stored.profile()));
      return current;
    }
    SideReader reader = reader(((Input.Rows) request.current()).table());
    if (request.by().isEmpty()) {
      Profiler profiler = Profiler.forCurrent(understood.schema(), reference, task);
      reader.into(profiler, false);
      current.put(Optional.empty(), profiler.profile());
      return current;
    }
    SideReader.Windows windows =
        reader.windows(
            request.by().get(), () -> Profiler.forCurrent(understood.schema(), reference, task));
    windows.profiles().forEach((window, profile) -> current.put(Optional.of(window), profile));
    if (windows.withoutTime() > 0) {
      notes.add(windows.withoutTime() + " rows have no time and are in no window");
    }
    if (windows.gapsLeftOut()) {
      notes.add(
          "more than 1,000 windows between the first and the last have no rows; they are not shown,"
              + " and lines are drawn across them");
    }
    if (current.isEmpty()) {
      throw new InvalidInputException(
          "cli.no_current_rows",
          request.current().name() + " has no current row with a time; there is nothing to judge");
    }
    return current;
  }

  private SideReader reader(Table table) {
    return new SideReader(table, understood.schema(), request.split(), progress);
  }

  private ProfileOptions options() {
    ProfileOptions options = ProfileOptions.defaults();
    // Another convention's figures can only be had from the values themselves.
    return request.parity().isPresent() ? options.withExactBudget(Integer.MAX_VALUE) : options;
  }
}
