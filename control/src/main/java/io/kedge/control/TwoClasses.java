/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a model that answers with scores. Immutable.
 *
 * @param positive the class that scores speak for
 * @param negative the other one
 */
public record TwoClasses(String positive, String negative) {

  private static final Set<String> POSITIVE = Set.of("1", "true", "yes", "positive");
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("1", "0"),
          List.of("true", "false"),
          List.of("yes", "no"),
          List.of("positive", "negative"));

  /**
   * The classes that the labels name; the positive one is the named one, else 1, true, yes or
   * positive, else the last name. Empty when there are more than two, or when the labels show
   * neither the positive class nor its opposite.
   */
  public static Optional<TwoClasses> of(@Nullable String[] labels, Optional<String> positive) {
    TreeSet<String> names = new TreeSet<>();
    Arrays.stream(labels).filter(name -> name != null).forEach(names::add);
    positive.ifPresent(names::add);
    if (names.size() > 2 || names.isEmpty()) {
      return Optional.empty();
    }
    if (names.size() == 1) {
      return completed(names.first());
    }
    String known =
        positive.orElseGet(
            () ->
                names.stream()
                    .filter(name -> POSITIVE.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(names.last()));
    names.remove(known);
    return Optional.of(new TwoClasses(known, names.first()));
  }

  /** A window may show one of the two classes only; a usual name tells the other. */
  private static Optional<TwoClasses> completed(String name) {
    return PAIRS.stream()
        .filter(pair -> pair.contains(name.toLowerCase(Locale.ROOT)))
        .map(pair -> new TwoClasses(pair.get(0), pair.get(1)))
        .findFirst();
  }
}
