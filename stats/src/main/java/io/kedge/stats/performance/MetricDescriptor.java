/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.List;
import java.util.Set;

/**
 * What a metric is, for lists, docs and defaults. Immutable.
 *
 * @param wireName the name in JSON, flags and settings; never changes
 * @param title the name in prose
 * @param tasks the tasks it applies to
 * @param direction which way it gets better
 * @param changeMode how its change is expressed unless a threshold says otherwise
 * @param range the smallest and largest value it can take, such as {@code [0, 1]}
 * @param references author, year and title of its sources
 */
public record MetricDescriptor(
    String wireName,
    String title,
    Set<Task> tasks,
    Direction direction,
    ChangeMode changeMode,
    String range,
    List<String> references) {

  /** The tasks of a metric of numbers. */
  public static final Set<Task> REGRESSION = Set.of(Task.REGRESSION);

  /** The tasks of a metric of classes. */
  public static final Set<Task> CLASSES = Set.of(Task.BINARY, Task.MULTICLASS);

  /** The tasks of a metric of the positive class's score. */
  public static final Set<Task> SCORES = Set.of(Task.BINARY);

  /** Copies the collections. */
  public MetricDescriptor {
    tasks = Set.copyOf(tasks);
    references = List.copyOf(references);
  }

  /** An error of numbers: in [0, ∞), lower is better, and a change is one of so many percent. */
  public static MetricDescriptor ofError(String wireName, String title, String... references) {
    return new MetricDescriptor(
        wireName,
        title,
        REGRESSION,
        Direction.LOWER_IS_BETTER,
        ChangeMode.RELATIVE,
        "[0, ∞)",
        List.of(references));
  }

  /**
   * A share of rows or pairs, or what is read like one: in [0, 1], higher is better, and a change
   * is one of so many points.
   */
  public static MetricDescriptor ofShare(
      Set<Task> tasks, String wireName, String title, String... references) {
    return new MetricDescriptor(
        wireName,
        title,
        tasks,
        Direction.HIGHER_IS_BETTER,
        ChangeMode.ABSOLUTE,
        "[0, 1]",
        List.of(references));
  }
}
