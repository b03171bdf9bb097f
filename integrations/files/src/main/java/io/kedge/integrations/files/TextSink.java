/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.TextColumn;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects names, each in its one spelling; equal ones share one text as long as the column has
 * few. One thread.
 */
final class TextSink extends ColumnSink {

  private final UnaryOperator<String> spelling;
  private final TextPool pool;
  private @Nullable String[] values;
  private long heldText;

  /**
   * A sink for about that many rows that shares up to {@code shared} texts.
   *
   * @param spelling how a text is to be spelled
   */
  TextSink(Field field, int rows, int shared, UnaryOperator<String> spelling) {
    super(field);
    this.spelling = spelling;
    pool = new TextPool(shared, spelling);
    values = new @Nullable String[rows];
  }

  @Override
  boolean set(int row, char[] text, int from, int length) {
    if (!MissingTokens.isMissing(text, from, from + length)) {
      String value = pool.get(text, from, length);
      put(row, value == null ? own(spelling.apply(new String(text, from, length))) : value);
    }
    return true;
  }

  private String own(String value) {
    heldText += value.length();
    return value;
  }

  private void put(int row, String value) {
    if (row >= values.length) {
      values = Arrays.copyOf(values, grown(values.length, row));
    }
    values[row] = value;
  }

  @Override
  long heldText() {
    return heldText;
  }

  // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
  @SuppressWarnings("NullAway")
  @Override
  TextColumn take(int rows) {
    @Nullable String[] taken = values.length == rows ? values : Arrays.copyOf(values, rows);
    values = new @Nullable String[values.length];
    heldText = 0;
    return new TextColumn(name(), taken);
  }

  /**
   * The short texts that a column has shown so far, each kept once beside its spelling and found
   * from its characters without making a new one. When the column turns out to have many, further
   * ones are not kept. One thread.
   */
  private static final class TextPool {

    private static final int LONGEST = 64;

    private final UnaryOperator<String> spelling;
    private final int most;
    private @Nullable String[] slots = new @Nullable String[16];

    /** The spelling of each; the texts themselves until one of them is spelled otherwise. */
    private @Nullable String[] spelled = slots;

    private int used;

    TextPool(int most, UnaryOperator<String> spelling) {
      this.most = most;
      this.spelling = spelling;
    }

    /** The spelling of these characters, or null when it is not one to keep. */
    @Nullable String get(char[] text, int from, int length) {
      if (length > LONGEST) {
        return null;
      }
      int slot = slotOf(text, from, length);
      String kept = spelled[slot];
      if (kept != null || used == most) {
        return kept;
      }
      String written = new String(text, from, length);
      String added = spelling.apply(written);
      if (spelled == slots && !added.equals(written)) {
        spelled = slots.clone();
      }
      slots[slot] = written;
      spelled[slot] = added;
      used++;
      if (used * 2 > slots.length) {
        grow();
      }
      return added;
    }

    /** The slot of the text, or the free one where it belongs. */
    private int slotOf(char[] text, int from, int length) {
      int hash = 0;
      for (int i = from; i < from + length; i++) {
        hash = 31 * hash + text[i];
      }
      int slot = spread(hash) & (slots.length - 1);
      for (String kept = slots[slot]; kept != null; kept = slots[slot]) {
        if (kept.length() == length && same(kept, text, from)) {
          return slot;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }

    private static boolean same(String kept, char[] text, int from) {
      for (int i = 0; i < kept.length(); i++) {
        if (kept.charAt(i) != text[from + i]) {
          return false;
        }
      }
      return true;
    }

    private void grow() {
      @Nullable String[] old = slots;
      @Nullable String[] oldSpelled = spelled;
      slots = new @Nullable String[old.length * 2];
      spelled = oldSpelled == old ? slots : new @Nullable String[old.length * 2];
      for (int i = 0; i < old.length; i++) {
        String kept = old[i];
        if (kept != null) {
          int slot = slotOf(kept.toCharArray(), 0, kept.length());
          slots[slot] = kept;
          spelled[slot] = oldSpelled[i];
        }
      }
    }

    private static int spread(int hash) {
      int mixed = hash * 0x9E3779B9;
      return mixed ^ (mixed >>> 16);
    }
  }
}
