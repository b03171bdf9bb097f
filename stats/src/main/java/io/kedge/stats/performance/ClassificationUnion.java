/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The union of two parts of classified rows. */
final class ClassificationUnion {

  private ClassificationUnion() {}

  static ClassificationOutcomes of(ClassificationOutcomes a, ClassificationOutcomes b) {
    if (a.task() != b.task()) {
      throw new IllegalArgumentException(
          "other must be of task %s, but was of %s"
              .formatted(a.task().wireName(), b.task().wireName()));
    }
    int budget = Math.min(a.budget(), b.budget());
    SortedMap<String, LabelScores> scores = scores(a, b);
    long scored = scores.values().stream().mapToLong(LabelScores::count).sum();
    boolean exact =
        a.exactScores()
            && b.exactScores()
            && scored <= budget
            && scores.size() <= ClassificationOutcomes.MOST_LABELS;
    if (!exact) {
      scores.replaceAll((label, kept) -> kept.withoutExact());
    }
    return new ClassificationOutcomes(
        a.task(),
        positive(a, b),
        a.offered().plus(b.offered()),
        cells(a.counts(), b.counts()),
        blocks(a.days(), b.days()),
        blocks(a.hours(), b.hours()),
        scores,
        budget,
        exact);
  }

  private static Optional<String> positive(ClassificationOutcomes a, ClassificationOutcomes b) {
    Optional<String> first = a.declaredPositive();
    Optional<String> second = b.declaredPositive();
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      throw new IllegalArgumentException(
          "other must have the positive class %s, but had %s".formatted(first.get(), second.get()));
    }
    return first.or(() -> second);
  }

  private static SortedMap<ClassPair, Long> cells(
      SortedMap<ClassPair, Long> a, SortedMap<ClassPair, Long> b) {
    SortedMap<ClassPair, Long> union = new TreeMap<>(a);
    b.forEach((cell, count) -> union.merge(cell, count, Long::sum));
    return union;
  }

  private static SortedMap<Long, SortedMap<ClassPair, Long>> blocks(
      SortedMap<Long, SortedMap<ClassPair, Long>> a,
      SortedMap<Long, SortedMap<ClassPair, Long>> b) {
    SortedMap<Long, SortedMap<ClassPair, Long>> union = new TreeMap<>(a);
    b.forEach((block, cells) -> union.merge(block, cells, ClassificationUnion::cells));
    return union;
  }

  private static SortedMap<String, LabelScores> scores(
      ClassificationOutcomes a, ClassificationOutcomes b) {
    if (tooManyLabels(a) || tooManyLabels(b)) {
      return new TreeMap<>();
    }
    SortedMap<String, LabelScores> union = new TreeMap<>(a.scores());
    b.scores().forEach((label, kept) -> union.merge(label, kept, LabelScores::merge));
    return union;
  }

  /** Whether a side once had scores and gave them up: it is not exact, yet keeps none. */
  private static boolean tooManyLabels(ClassificationOutcomes side) {
    return !side.exactScores() && side.scores().isEmpty();
  }
}
