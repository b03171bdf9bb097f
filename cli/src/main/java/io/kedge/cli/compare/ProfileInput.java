/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Progress;
import io.kedge.cli.input.SideReader;
import io.kedge.cli.input.Split;
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
   */
  public Profile profile(Optional<Profile> reference, Progress progress) {
    SchemaHints all = split.isPresent() ? hints.with(Role.SPLIT, split.get().column()) : hints;
    Understanding understood =
        reference.isPresent()
            ? Understanding.likeProfile(reference.get(), rows, all)
            : Understanding.of(rows, all);
    Profiler profiler =
        reference.isPresent()
            ? Profiler.forCurrent(understood.schema(), reference.get(), understood.task())
            : Profiler.forReference(
                understood.schema(), ProfileOptions.defaults(), understood.task());
    new SideReader(rows.table(), understood.schema(), split, progress).into(profiler, true);
    return reference.isPresent() ? profiler.profile() : profiler.frozenProfile();
  }
}
