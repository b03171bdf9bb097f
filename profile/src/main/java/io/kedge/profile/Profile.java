/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Field;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is kept of many rows: a summary of each column that is judged, and how predictions met
 * labels. Profiles of disjoint rows merge into the profile of all of them, whatever the order.
 * Immutable.
 *
 * @param columns the judged columns, in the order of the table
 * @param rows the number of rows
 * @param span from the first event to just after the last one, if the rows had times
 * @param outcomes predictions and scores against labels, if there was a column of labels
 * @param options how much is kept
 * @param unjudged the columns of the table that are not judged, such as times and labels: what they
 *     are, none of their values
 */
public record Profile(
    List<ColumnProfile> columns,
    long rows,
    Optional<TimeWindow> span,
    Optional<Outcomes> outcomes,
    ProfileOptions options,
    List<Field> unjudged) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if two columns have the same name or {@code rows} is negative
   */
  public Profile {
    columns = List.copyOf(columns);
    unjudged = List.copyOf(unjudged);
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, but was " + rows);
    }
    Set<String> names = new HashSet<>();
    for (ColumnProfile column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column '" + column.name() + "' stands twice");
      }
    }
  }

  /** The column of that name, if there is one. */
  public Optional<ColumnProfile> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The same with those columns alone, in the same order; names that it does not have are fine. */
  public Profile only(Set<String> names) {
    List<ColumnProfile> kept =
        columns.stream().filter(column -> names.contains(column.name())).toList();
    return new Profile(kept, rows, span, outcomes, options, unjudged);
  }

  /** The same with other outcomes, or without any. */
  public Profile withOutcomes(Optional<Outcomes> others) {
    return new Profile(columns, rows, span, others, options, unjudged);
  }

  /** Whether edges and categories are fixed, as those of a reference are. */
  public boolean isFrozen() {
    return columns.stream().map(ColumnProfile::summary).allMatch(Freezing::isFrozen);
  }

  /**
   * The same as a reference: each numeric column has edges frozen from its own values and keeps the
   * values only within the budget; each column of names always keeps the categories it has now. A
   * column whose values were let go before keeps the edges it was counted on.
   */
  public Profile frozen() {
    List<ColumnProfile> frozen = new ArrayList<>();
    for (ColumnProfile column : columns) {
      Summary summary = Freezing.frozen(column.summary(), options);
      frozen.add(new ColumnProfile(column.name(), column.role(), summary));
    }
    return new Profile(frozen, rows, span, outcomes, options, unjudged);
  }

  /**
   * The profile of both sets of rows.
   *
   * @throws IllegalArgumentException if the other has other columns, kinds, roles or options, or
   *     only one of the two has outcomes, or their summaries do not merge
   */
  public Profile merge(Profile other) {
    if (!options.equals(other.options) || columns.size() != other.columns.size()) {
      throw new IllegalArgumentException(
          "other must have %d columns and %s, but has %d and %s"
              .formatted(columns.size(), options, other.columns.size(), other.options));
    }
    if (outcomes.isPresent() != other.outcomes.isPresent()) {
      throw new IllegalArgumentException("only one of the two profiles has outcomes");
    }
    List<ColumnProfile> merged = new ArrayList<>();
    for (ColumnProfile mine : columns) {
      ColumnProfile theirs =
          other
              .column(mine.name())
              .filter(column -> column.role() == mine.role())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "other must have a %s column '%s'"
                              .formatted(mine.role().wireName(), mine.name())));
      merged.add(
          new ColumnProfile(mine.name(), mine.role(), mine.summary().merge(theirs.summary())));
    }
    Optional<Outcomes> both = outcomes.flatMap(o -> other.outcomes.map(o::merge));
    return new Profile(
        merged, rows + other.rows, union(other.span), both, options, unjudgedOf(other));
  }

  /** Those of both, each once. */
  private List<Field> unjudgedOf(Profile other) {
    Map<String, Field> both = new LinkedHashMap<>();
    Stream.of(this, other)
        .flatMap(side -> side.unjudged.stream())
        .forEach(field -> both.putIfAbsent(field.name(), field));
    return List.copyOf(both.values());
  }

  private Optional<TimeWindow> union(Optional<TimeWindow> that) {
    if (span.isEmpty() || that.isEmpty()) {
      return span.or(() -> that);
    }
    TimeWindow a = span.get();
    TimeWindow b = that.get();
    return Optional.of(
        new TimeWindow(
            a.from().isBefore(b.from()) ? a.from() : b.from(),
            a.to().isAfter(b.to()) ? a.to() : b.to()));
  }
}
