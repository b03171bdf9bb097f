/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.kernel.InvalidInputException;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.TypeFit;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.Task;
import java.util.Optional;

/**
 * What kind of answers is kept: that of the flag, of a stored profile, or of the rows. Stateless.
 */
final class TaskChoice {

  private static final String CODE = "profile.type_does_not_fit";

  private TaskChoice() {}

  /**
   * The kind of answers. Answers that a profile keeps are of its kind; those of rows are of the
   * type's.
   *
   * @param known the kind that the rows or the profile speak for; empty without answers
   * @param stored a profile that is compared or counted on
   * @throws InvalidInputException if the type does not fit what the profile keeps
   */
  static Optional<Task> of(
      Optional<ModelType> type, Optional<Task> known, Optional<Input.Stored> stored) {
    if (type.isEmpty() || known.isEmpty()) {
      return known;
    }
    ModelType asked = type.get();
    if (stored.isEmpty()) {
      return Optional.of(asked.task());
    }
    if (!asked.fits(known.get())) {
      throw new InvalidInputException(
          CODE,
          "--type %s does not fit: the answers kept in %s are %s; leave --type out, pass %s, or make the profile again with: %s"
              .formatted(
                  asked.wireName(),
                  stored.get().name(),
                  kind(known.get()),
                  ModelTypes.plain(known.get()).wireName(),
                  again(asked.wireName(), stored.get())));
    }
    return known;
  }

  /** Refuses rows that measure something beside a profile that keeps classes. */
  static void requireFit(Input.Stored stored, Schema schema, TableSample sample) {
    Optional<Task> kept = stored.profile().outcomes().map(Outcomes::task);
    Optional<String> measuring = TypeFit.measuring(schema, sample);
    if (kept.isPresent() && kept.get() != Task.REGRESSION && measuring.isPresent()) {
      throw new InvalidInputException(
          CODE,
          "%s keeps classes, but %s of %s; if it is, make the profile again with: %s"
              .formatted(
                  stored.name(), measuring.get(), sample.source(), again("regression", stored)));
    }
  }

  /** Refuses two profiles of which one keeps numbers for answers and the other classes. */
  static void requireAlike(StoredPair pair) {
    Optional<Task> before = pair.reference().profile().outcomes().map(Outcomes::task);
    Optional<Task> now = pair.current().profile().outcomes().map(Outcomes::task);
    if (before.isEmpty() || now.isEmpty()) {
      return;
    }
    Task reference = before.get();
    if (!ModelTypes.plain(reference).fits(now.get())) {
      throw new InvalidInputException(
          CODE,
          "the answers kept in %s are %s, but those in %s are %s; make one again, such as with: kedge profile FILE --reference %s -o %s"
              .formatted(
                  pair.reference().name(),
                  kind(reference),
                  pair.current().name(),
                  kind(now.get()),
                  pair.reference().name(),
                  pair.current().name()));
    }
  }

  private static String kind(Task task) {
    return task == Task.REGRESSION ? "numbers" : "classes";
  }

  private static String again(String type, Input.Stored stored) {
    return "kedge profile FILE --type %s -o %s".formatted(type, stored.name());
  }
}
