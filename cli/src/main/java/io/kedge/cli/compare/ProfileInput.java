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
import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows to be kept as a profile. Immutable.
 *
 * @param rows the rows
 * @param hints what is known of the columns
 * @param split takes only the rows of its reference side
 * @param type the type of model, which says how answers are kept; by the labels when empty
 */
public record ProfileInput(
    Input.Rows rows, SchemaHints hints, Optional<Split> split, Optional<ModelType> type) {

  /**
   * A profile, and how its rows were understood. Immutable.
   *
   * @param profile the profile
   * @param told what people should know about it: which columns are no features, and notes
   */
  public record Made(Profile profile, List<String> told) {

    /** Copies the list. */
    public Made {
      told = List.copyOf(told);
    }

    private static Made of(Profile profile, Understanding understood) {
      List<String> told = new ArrayList<>();
      for (Field field : understood.schema().fields()) {
        if (!field.role().judged()) {
          told.add("%s: %s (%s)".formatted(field.name(), field.role().wireName(), field.why()));
        }
      }
      told.addAll(understood.notes());
      understood.answersLost().ifPresent(clause -> told.add("no metric is kept: " + clause));
      return new Made(profile, told);
    }
  }

  /**
   * Reads the rows.
   *
   * @param reference whose frozen bins to count on; its own when empty
   * @throws InvalidInputException if the rows cannot be used, or the split takes none of them; the
   *     message says what to do
   */
  public Made profile(Optional<Input.Stored> reference, Progress progress) {
    SchemaHints all = split.isPresent() ? hints.with(Role.SPLIT, split.get().column()) : hints;
    Understanding understood = Understanding.of(rows, all, reference, type);
    Optional<Task> task = TaskChoice.of(type, understood.task(), reference);
    Profiler profiler =
        reference.isPresent()
            ? Profiler.forCurrent(
                understood.schema(),
                Sides.frozen(Valueless.read(reference.get(), understood.schema())),
                task)
            : Profiler.forReference(understood.schema(), ProfileOptions.defaults(), task);
    new SideReader(rows.table(), understood.schema(), split, progress).into(profiler, true);
    Profile profile = reference.isPresent() ? profiler.profile() : profiler.frozenProfile();
    if (profile.rows() == 0 && split.isPresent()) {
      throw new InvalidInputException(
          "cli.no_rows_of_split", rows.name() + Sides.noRowOf(split.get(), rows.table()));
    }
    return Made.of(profile, understood);
  }
}
