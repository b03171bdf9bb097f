/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of classes and their labels. Its components are its complete state. Immutable.
 *
 * @param task two classes or several
 * @param declaredPositive the positive class, when it was named rather than recognised
 * @param offered all rows, and how many of them had a prediction or a label
 * @param counts labelled rows by true and predicted class
 * @param days those of each calendar day, by day since 1970-01-01 UTC
 * @param hours those of each calendar hour, by hour since then; kept only while there are fewer
 *     than {@link StandardErrors#ENOUGH_BLOCKS} days
 * @param scores scores by label, of rows with both; of {@link Task#BINARY} only, and empty with
 *     more than {@value #MOST_LABELS} labels
 * @param budget the largest number of single scores kept
 * @param exactScores whether single scores are still there
 */
public record ClassificationOutcomes(
    Task task,
    Optional<String> declaredPositive,
    Offered offered,
    SortedMap<ClassPair, Long> counts,
    SortedMap<Long, SortedMap<ClassPair, Long>> days,
    SortedMap<Long, SortedMap<ClassPair, Long>> hours,
    SortedMap<String, LabelScores> scores,
    int budget,
    boolean exactScores)
    implements Outcomes {

  /** Labels whose scores are kept apart; with more, no scores are kept. */
  public static final int MOST_LABELS = 100;

  private static final Set<String> POSITIVE_NAMES = Set.of("1", "true", "yes", "positive");

  /**
   * Copies the collections, and leaves out hours once days suffice.
   *
   * @throws IllegalArgumentException if the task is one of numbers
   */
  public ClassificationOutcomes {
    if (task == Task.REGRESSION) {
      throw new IllegalArgumentException("task must be a classification, but was regression");
    }
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    hours =
        days.size() >= StandardErrors.ENOUGH_BLOCKS
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(hours));
    scores =
        scores.size() > MOST_LABELS
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** No rows, with room for the stated number of single scores. */
  public static ClassificationOutcomes empty(int budget, Task task) {
    return new ClassificationAccumulator(budget, task).outcomes();
  }

  @Override
  public long labelled() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public long scored() {
    return scores.values().stream().mapToLong(LabelScores::count).sum();
  }

  @Override
  public boolean isExact() {
    return exactScores;
  }

  /** The classes that occur as label or prediction, by name. */
  public List<String> classes() {
    SortedSet<String> names = new TreeSet<>(scores.keySet());
    for (ClassPair pair : counts.keySet()) {
      names.add(pair.label());
      names.add(pair.prediction());
    }
    return List.copyOf(names);
  }

  /**
   * The class that precision, recall, F1 and scores are about: the declared one; else 1, true, yes
   * or positive, whatever the case; else the last name. Empty without classes.
   */
  public Optional<String> positive() {
    if (declaredPositive.isPresent()) {
      return declaredPositive;
    }
    List<String> names = classes();
    Optional<String> known =
        names.stream()
            .filter(name -> POSITIVE_NAMES.contains(name.toLowerCase(Locale.ROOT)))
            .findFirst();
    return known.isPresent() || names.isEmpty() ? known : Optional.of(names.get(names.size() - 1));
  }

  /** The same outcomes with the stated class as the positive one. */
  public ClassificationOutcomes withPositive(String name) {
    return new ClassificationOutcomes(
        task, Optional.of(name), offered, counts, days, hours, scores, budget, exactScores);
  }

  @Override
  public ClassificationOutcomes among(Offered all) {
    return new ClassificationOutcomes(
        task,
        declaredPositive,
        all.holding(labelled()),
        counts,
        days,
        hours,
        scores,
        budget,
        exactScores);
  }

  @Override
  public long timed() {
    return days.values().stream()
        .flatMap(cells -> cells.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public Blocks blocks() {
    return Blocks.of(this, days.size(), hours.size());
  }

  /** The counts of the blocks that {@link #blocks()} names. */
  public SortedMap<Long, SortedMap<ClassPair, Long>> blockCounts() {
    return switch (blocks()) {
      case DAYS -> days;
      case HOURS -> hours;
      case NONE -> Collections.emptySortedMap();
    };
  }

  @Override
  public ClassificationOutcomes merge(Outcomes other) {
    return ClassificationUnion.of(this, other.asClassification());
  }
}
