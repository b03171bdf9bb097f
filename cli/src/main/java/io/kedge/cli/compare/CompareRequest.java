/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.Split;
import io.kedge.kernel.CalendarUnit;
import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.stats.parity.Parity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to compare and how. Immutable.
 *
 * @param reference the reference rows or profile; with {@code split}, the rows of both sides
 * @param current the current rows or profile; the same as {@code reference} with {@code split}
 * @param split tells reference rows from current ones inside one table
 * @param judgeSplit whether the split column is judged like any other
 * @param by the calendar windows to judge one by one; all current rows together when empty
 * @param hints what is known of the columns
 * @param type the type of model, for metrics and their thresholds; inferred when empty
 * @param statistics wire names of the statistics to show; the defaults when empty
 * @param parity the convention whose figures are shown beside ours
 */
public record CompareRequest(
    Input reference,
    Input current,
    Optional<Split> split,
    boolean judgeSplit,
    Optional<CalendarUnit> by,
    SchemaHints hints,
    Optional<ModelType> type,
    List<String> statistics,
    Optional<Parity> parity) {

  /** Copies the list. */
  public CompareRequest {
    statistics = List.copyOf(statistics);
  }

  /** The profile among the two, the reference's first. */
  Optional<Input.Stored> stored() {
    return Stream.of(reference, current)
        .filter(Input.Stored.class::isInstance)
        .map(Input.Stored.class::cast)
        .findFirst();
  }

  /** The same, the columns without values of stored profiles read as the schema says. */
  CompareRequest reading(Schema schema) {
    return new CompareRequest(
        Valueless.read(reference, schema),
        Valueless.read(current, schema),
        split,
        judgeSplit,
        by,
        hints,
        type,
        statistics,
        parity);
  }

  /** Both sides of one table, window by window, with nothing else said. */
  public static CompareRequest ofSplit(
      Input rows, Split split, CalendarUnit by, Optional<ModelType> type) {
    return new CompareRequest(
        rows,
        rows,
        Optional.of(split),
        false,
        Optional.of(by),
        SchemaHints.none(),
        type,
        List.of(),
        Optional.empty());
  }
}
