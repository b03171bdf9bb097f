/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.cli.compare.CompareRequest;
import io.kedge.cli.input.Input;
import io.kedge.cli.input.Split;
import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.ModelVersion;
import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.column.SchemaHints;
import java.util.List;
import java.util.Optional;

/**
 * What to send and as what. Immutable.
 *
 * @param version the model and version that made the predictions
 * @param rows the recorded rows
 * @param reference reference rows or a profile; none when {@code split} tells them, or when the
 *     server has the reference already
 * @param split tells reference rows, which are not sent, from the others
 * @param by the calendar windows to judge one by one; all rows together when empty
 * @param hints what is known of the columns
 * @param type the type of model; by the labels when empty
 */
public record ReplayRequest(
    ModelVersion version,
    Input.Rows rows,
    Optional<Input> reference,
    Optional<Split> split,
    Optional<CalendarUnit> by,
    SchemaHints hints,
    Optional<ModelType> type) {

  /** The same question for a comparison without a server. */
  CompareRequest compared(Input reference) {
    return new CompareRequest(
        reference, rows, split, false, by, hints, type, List.of(), Optional.empty());
  }

  /** The name of the monitor that judges it. */
  String monitor() {
    return by.map(unit -> "replay-" + unit.wireName()).orElse("replay-all");
  }

  /** How the monitor cuts that many rows into windows. */
  String series(long sent) {
    return by.map(unit -> unit.wireName() + "/UTC").orElse("count/" + Math.max(1, sent));
  }
}
