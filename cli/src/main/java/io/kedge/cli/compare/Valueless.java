/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Schema;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericParts;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.List;
import java.util.TreeMap;

/** Stored columns without any value, which are numbers or names as one likes. Stateless. */
final class Valueless {

  private Valueless() {}

  /** Whether no row has a value in that column. */
  static boolean is(ColumnProfile column) {
    return column.summary().present() == 0;
  }

  /** The input, the columns without values of a stored profile read as the schema says. */
  static Input read(Input input, Schema schema) {
    return input instanceof Input.Stored stored ? read(stored, schema) : input;
  }

  /** The profile, its columns without values read as the schema says. */
  static Input.Stored read(Input.Stored stored, Schema schema) {
    Profile profile = stored.profile();
    List<ColumnProfile> columns =
        profile.columns().stream().map(column -> read(column, schema)).toList();
    return new Input.Stored(
        stored.name(),
        new Profile(
            columns,
            profile.rows(),
            profile.span(),
            profile.outcomes(),
            profile.options(),
            profile.unjudged()));
  }

  private static ColumnProfile read(ColumnProfile column, Schema schema) {
    Kind kind = schema.field(column.name()).map(Field::kind).orElse(FixedColumns.kind(column));
    if (!is(column) || kind == FixedColumns.kind(column)) {
      return column;
    }
    long missing = column.summary().missing();
    Summary summary =
        kind == Kind.NUMERIC ? numbers(missing) : CategoricalSummary.of(new TreeMap<>(), missing);
    return new ColumnProfile(column.name(), column.role(), summary);
  }

  private static NumericSummary numbers(long missing) {
    NumericParts none = NumericSummary.of(new double[0]).parts();
    return NumericSummary.of(
        new NumericParts(
            missing,
            none.moments(),
            0,
            0,
            none.frequent(),
            none.budget(),
            none.values(),
            none.gridCounts()));
  }
}
