/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.performance.ClassPair;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Task;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether the classes of predictions and labels, and of both sides, can be held against each other
 * at all. Classes that are spelled otherwise would read as a model that is always wrong.
 */
final class ClassSpelling {

  private static final int NAMED = 3;

  private ClassSpelling() {}

  /** Why the metrics cannot be judged; empty when the classes fit. */
  static Optional<String> obstacle(
      ClassificationOutcomes reference, ClassificationOutcomes current) {
    SortedSet<String> predictions = names(reference, ClassPair::prediction);
    predictions.addAll(names(current, ClassPair::prediction));
    SortedSet<String> before = labels(reference);
    SortedSet<String> now = labels(current);
    SortedSet<String> labels = new TreeSet<>(before);
    labels.addAll(now);
    if (!predictions.isEmpty() && Collections.disjoint(predictions, labels)) {
      return Optional.of(
          "predictions (%s) and labels (%s) have no class in common; spell them alike"
              .formatted(list(predictions), list(labels)));
    }
    if (Collections.disjoint(before, now)) {
      return Optional.of(
          "the current labels (%s) are none of the reference's (%s); spell them alike"
              .formatted(list(now), list(before)));
    }
    predictions.addAll(labels);
    return reference.task() == Task.BINARY && predictions.size() > 2
        ? Optional.of(
            "a binary model has two classes, but there are %d: %s"
                .formatted(predictions.size(), list(predictions)))
        : Optional.empty();
  }

  /** Labels of rows with a prediction or a score. */
  private static SortedSet<String> labels(ClassificationOutcomes side) {
    SortedSet<String> labels = names(side, ClassPair::label);
    labels.addAll(side.scores().keySet());
    return labels;
  }

  private static SortedSet<String> names(
      ClassificationOutcomes side, Function<ClassPair, String> name) {
    SortedSet<String> names = new TreeSet<>();
    side.counts().keySet().forEach(pair -> names.add(name.apply(pair)));
    return names;
  }

  private static String list(SortedSet<String> names) {
    List<String> quoted = names.stream().map(name -> "'" + Wording.shortName(name) + "'").toList();
    return Wording.list(quoted, NAMED);
  }
}
