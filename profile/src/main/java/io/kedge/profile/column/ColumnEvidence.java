/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.profile.column.TableSample.Spot;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sampled values of one column look like. Immutable.
 *
 * @param counts how many values are what
 * @param distinct whether no value stands twice
 * @param counter whether every value is a whole number, one more than the value before it
 * @param splitWords whether every value is {@code reference} or {@code current}
 * @param odd the first value that is no number, if there is one
 * @param timeless the first value that is no time, if there is one
 * @param comma the first value that is a number but for its commas, if there is one
 */
record ColumnEvidence(
    Counts counts,
    boolean distinct,
    boolean counter,
    boolean splitWords,
    @Nullable Example odd,
    @Nullable Example timeless,
    @Nullable Example comma) {

  /**
   * How many values are what.
   *
   * @param present values that are not missing
   * @param numbers those that are numbers
   * @param instants those that are dates or times
   * @param epochs those that are numbers and count from 1970 to a time of this century
   * @param foreign those that look like dates or times in another form, counted up to the first
   *     value that is neither these nor an instant
   * @param decimals those that are numbers if their comma is the decimal mark
   * @param thousands those that are numbers if their commas part thousands
   * @param digits those that are digits only
   * @param padded those of them that begin with a zero they do not need
   * @param truths those that are true or false
   * @param bits those that are the numbers 1 or 0
   */
  record Counts(
      int present,
      int numbers,
      int instants,
      int epochs,
      int foreign,
      int decimals,
      int thousands,
      int digits,
      int padded,
      int truths,
      int bits) {

    Counts plus(Counts other) {
      return new Counts(
          present + other.present,
          numbers + other.numbers,
          instants + other.instants,
          epochs + other.epochs,
          foreign + other.foreign,
          decimals + other.decimals,
          thousands + other.thousands,
          digits + other.digits,
          padded + other.padded,
          truths + other.truths,
          bits + other.bits);
    }
  }

  /**
   * A value and where it stands.
   *
   * @param value the value
   * @param place its place
   */
  record Example(String value, Spot place) {}

  static ColumnEvidence of(@Nullable String[] values, IntFunction<Spot> places) {
    Tally tally = new Tally();
    for (int index = 0; index < values.length; index++) {
      String value = values[index];
      if (value != null && !MissingTokens.isMissing(value)) {
        tally.add(value, index, places);
      }
    }
    return tally.evidence();
  }

  boolean isEmpty() {
    return counts.present == 0;
  }

  boolean allNumbers() {
    return counts.present > 0 && counts.numbers == counts.present;
  }

  /** Whether every value is digits only, and one begins with a zero that no number needs. */
  boolean codes() {
    return counts.padded > 0 && counts.digits == counts.present;
  }

  /** Whether every value is true, false, 1 or 0, and there are both ways of writing them. */
  boolean mixesTruth() {
    return counts.truths > 0 && counts.bits > 0 && counts.truths + counts.bits == counts.present;
  }

  boolean allInstants() {
    return counts.present > 0 && counts.instants == counts.present;
  }

  boolean allEpochs() {
    return counts.present > 0 && counts.epochs == counts.present;
  }

  /** Whether every value is a date or time, but not every one in a form that is read. */
  boolean foreignDates() {
    return counts.foreign > 0 && counts.foreign + counts.instants == counts.present;
  }

  /** The evidence of two samples of one column together. */
  ColumnEvidence plus(ColumnEvidence other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new ColumnEvidence(
        counts.plus(other.counts),
        distinct && other.distinct,
        counter && other.counter,
        splitWords && other.splitWords,
        odd != null ? odd : other.odd,
        timeless != null ? timeless : other.timeless,
        comma != null ? comma : other.comma);
  }

  /** The evidence while it is gathered. */
  private static final class Tally {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final Set<String> different = new HashSet<>();
    private int present;
    private int numbers;
    private int instants;
    private int epochs;
    private int foreign;
    private int decimals;
    private int thousands;
    private int digits;
    private int padded;
    private int truths;
    private int bits;
    private boolean counter = true;
    private boolean splitWords = true;
    private double last = Double.NaN;
    private @Nullable Example odd;
    private @Nullable Example timeless;
    private @Nullable Example comma;

    void add(String value, int index, IntFunction<Spot> places) {
      present++;
      different.add(value);
      splitWords &= value.equals("reference") || value.equals("current");
      double number = NumberSyntax.parse(value);
      boolean isTime;
      if (Double.isNaN(number)) {
        odd = odd == null ? new Example(value, places.apply(index)) : odd;
        isTime = InstantSyntax.parse(value) != TimeColumn.MISSING;
        instants += isTime ? 1 : 0;
        boolean onlyDates = instants + foreign == present - (isTime ? 0 : 1);
        foreign += !isTime && onlyDates && InstantSyntax.isForeign(value) ? 1 : 0;
        truths += CategorySpelling.isTruth(CategorySpelling.of(value.strip())) ? 1 : 0;
        addCommas(value.strip(), index, places);
      } else {
        numbers++;
        addDigits(value.strip());
        isTime = InstantSyntax.ofEpoch(number) != TimeColumn.MISSING;
        epochs += isTime ? 1 : 0;
        counter &= number == Math.rint(number) && (Double.isNaN(last) || number == last + 1);
        last = number;
      }
      if (!isTime && timeless == null) {
        timeless = new Example(value, places.apply(index));
      }
    }

    private void addDigits(String value) {
      if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        digits++;
        padded += value.length() > 1 && value.charAt(0) == '0' ? 1 : 0;
      }
      bits += CategorySpelling.isBit(CategorySpelling.of(value)) ? 1 : 0;
    }

    private void addCommas(String value, int index, IntFunction<Spot> places) {
      if (value.indexOf(',') < 0) {
        return;
      }
      boolean decimal = DECIMAL.matcher(value).matches();
      boolean parted = THOUSANDS.matcher(value).matches();
      decimals += decimal ? 1 : 0;
      thousands += parted ? 1 : 0;
      if (comma == null && (decimal || parted)) {
        comma = new Example(value, places.apply(index));
      }
    }

    ColumnEvidence evidence() {
      return new ColumnEvidence(
          new Counts(
              present, numbers, instants, epochs, foreign, decimals, thousands, digits, padded,
              truths, bits),
          present > 0 && different.size() == present,
          counter && present > 0 && numbers == present,
          present > 0 && splitWords,
          odd,
          timeless,
          comma);
    }
  }
}
