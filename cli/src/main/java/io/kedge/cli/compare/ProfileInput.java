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
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import java.util.Optional;

/**
 * Rows to be kept as a profile. Immutable.
 *
 * @param rows the rows
 * @param hints what is known of the columns
 * @param split takes only the rows of its reference side
 */
public record ProfileInput(Input.Rows rows, SchemaHints hints, Optional<Split> split) {

  /**
   * Reads the rows.
   *
   * @param reference whose frozen bins to count on; its own when empty
   * @throws InvalidInputException if the rows cannot be used, or the split takes none of them; the
   *     message says what to do
   */
  public Profile profile(Optional<Input.Stored> reference, Progress progress) {
    SchemaHints all = split.isPresent() ? hints.with(Role.SPLIT, split.get().column()) : hints;
    Understanding understood = Understanding.of(rows, all, reference);
    Profiler profiler =
        reference.isPresent()
            ? Profiler.forCurrent(
                understood.schema(),
                Sides.frozen(Valueless.read(reference.get(), understood.schema())),
                understood.task())
            : Profiler.forReference(
                understood.schema(), ProfileOptions.defaults(), understood.task());
    new SideReader(rows.table(), understood.schema(), split, progress).into(profiler, true);
    Profile profile = reference.isPresent() ? profiler.profile() : profiler.frozenProfile();
    if (profile.rows() == 0 && split.isPresent()) {
      throw new InvalidInputException(
          "cli.no_rows_of_split", rows.name() + Sides.noRowOf(split.get(), rows.table()));
    }
    return profile;
  }
}
