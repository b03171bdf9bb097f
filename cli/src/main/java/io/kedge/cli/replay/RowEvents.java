/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns rows into what happened: predictions, and labels that became known later. One thread. */
final class RowEvents {

  private final SentColumns columns;
  private final EventSorter sorter;
  private final Optional<String> time;
  private final Optional<String> label;
  private long seen;
  private long rows;
  private long withoutTime;
  private long infinite;

  RowEvents(SentColumns columns, EventSorter sorter) {
    this.columns = columns;
    this.sorter = sorter;
    this.time = columns.read().first(Role.TIME).map(Field::name);
    this.label =
        columns.labelTime().flatMap(l -> columns.read().first(Role.LABEL)).map(Field::name);
  }

  /** Rows that became predictions. */
  long rows() {
    return rows;
  }

  /** Rows that were left out because nobody knows when they happened. */
  long withoutTime() {
    return withoutTime;
  }

  /** Infinite values, which JSON cannot hold. */
  long infinite() {
    return infinite;
  }

  /** Takes rows in, in the order of the file. */
  void add(Batch batch) {
    Optional<long[]> times = time.map(name -> millis(batch, name));
    Optional<long[]> known = columns.labelTime().map(field -> millis(batch, field.name()));
    for (int row = 0; row < batch.rows(); row++) {
      long number = seen++;
      long at = times.isPresent() ? times.get()[row] : 0;
      if (at == TimeColumn.MISSING) {
        withoutTime++;
        continue;
      }
      rows++;
      long labelled = known.isPresent() ? known.get()[row] : TimeColumn.MISSING;
      boolean apart = labelled != TimeColumn.MISSING;
      sorter.add(new Event(at, 2 * number, false, prediction(batch, row, number, apart)));
      if (apart) {
        label(batch, row, number, labelled);
      }
    }
  }

  private byte[] prediction(Batch batch, int row, long number, boolean withoutLabel) {
    StringBuilder json = new StringBuilder("{");
    for (Field field : columns.registered()) {
      boolean later = withoutLabel && label.filter(field.name()::equals).isPresent();
      Optional<Column> column = later ? Optional.empty() : batch.column(field.name());
      column.ifPresent(values -> value(field.name(), values, row, json));
    }
    if (columns.id().isPresent() && !columns.idIsRead()) {
      name(columns.id().get().name(), json);
      JsonWords.text(id(batch, row, number), json);
    }
    return bytes(json.append('}'));
  }

  private void label(Batch batch, int row, long number, long knownAt) {
    StringBuilder json = new StringBuilder("{");
    value("label", batch.column(label.orElseThrow()).orElseThrow(), row, json);
    if (json.length() == 1) {
      return;
    }
    name("id", json);
    JsonWords.text(id(batch, row, number), json);
    name("known_at", json);
    JsonWords.text(Instant.ofEpochMilli(knownAt).toString(), json);
    sorter.add(new Event(knownAt, 2 * number + 1, true, bytes(json.append('}'))));
  }

  /** The row's name; empty where the file has none, which the server refuses with its place. */
  private String id(Batch batch, int row, long number) {
    if (!columns.idIsRead()) {
      return "row-" + (number + 1);
    }
    Column ids = batch.column(columns.id().orElseThrow().name()).orElseThrow();
    String id = ((TextColumn) ids).values()[row];
    return id == null ? "" : id;
  }

  /** Appends the field, unless its value is missing. */
  private void value(String name, Column column, int row, StringBuilder json) {
    if (column instanceof NumericColumn numbers) {
      double number = numbers.values()[row];
      infinite += Double.isInfinite(number) ? 1 : 0;
      if (Double.isFinite(number)) {
        name(name, json);
        JsonWords.number(number, json);
      }
    } else if (column instanceof TextColumn texts) {
      String text = texts.values()[row];
      if (text != null && !text.isEmpty()) {
        name(name, json);
        JsonWords.text(text, json);
      }
    } else {
      name(name, json);
      JsonWords.text(
          Instant.ofEpochMilli(((TimeColumn) column).epochMillis()[row]).toString(), json);
    }
  }

  private static void name(String name, StringBuilder json) {
    if (json.length() > 1) {
      json.append(',');
    }
    JsonWords.text(name, json);
    json.append(':');
  }

  private static long[] millis(Batch batch, String name) {
    return ((TimeColumn) batch.column(name).orElseThrow()).epochMillis();
  }

  private static byte[] bytes(StringBuilder json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What people should know about rows and values that could not be sent. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (withoutTime > 0) {
      notes.add(withoutTime + " rows have no time and were not sent");
    }
    if (infinite > 0) {
      notes.add(infinite + " infinite values were sent as missing; JSON has none");
    }
    return notes;
  }
}
