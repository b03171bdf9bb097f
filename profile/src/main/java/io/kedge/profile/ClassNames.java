/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.profile.column.CategorySpelling;
import io.kedge.profile.column.NumberSyntax;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of classes, spelled alike wherever they come from: {@code 1}, {@code 1.0} and the
 * number 1 are one class, and so are {@code True} and {@code true}. One thread.
 */
final class ClassNames {

  /** More classes than this are spelled anew each time. */
  private static final int REMEMBERED = 1_000;

  private final Map<Double, String> ofNumbers = new HashMap<>();
  private final Map<String, String> ofTexts = new HashMap<>();

  /** The class of a number; null for NaN. */
  @Nullable String of(double value) {
    return Double.isNaN(value) ? null : remembered(ofNumbers, value + 0.0, CategorySpelling::of);
  }

  /** The class of a text; null for null and the empty text. */
  @Nullable String of(@Nullable String value) {
    return value == null || value.isEmpty()
        ? null
        : remembered(ofTexts, value, ClassNames::canonical);
  }

  private static <K> String remembered(Map<K, String> known, K key, Function<K, String> spelling) {
    String name = known.get(key);
    if (name == null) {
      name = spelling.apply(key);
      if (known.size() < REMEMBERED) {
        known.put(key, name);
      }
    }
    return name;
  }

  private static String canonical(String text) {
    double number = NumberSyntax.parse(text);
    return Double.isFinite(number) ? CategorySpelling.of(number) : CategorySpelling.of(text);
  }
}
