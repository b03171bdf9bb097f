/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of the rows as the server is told of them. Immutable.
 *
 * @param read the columns as they are read from the file
 * @param registered those that the server is to know
 * @param id the column that names the rows, among the registered ones but perhaps not in the file;
 *     none if nothing names them
 * @param labelTime the column that says when a label became known; when there is one, labels go
 *     apart from their predictions
 */
record SentColumns(
    Schema read, List<Field> registered, Optional<Field> id, Optional<Field> labelTime) {

  private static final String NUMBERED = "row_id";

  /** Copies the list. */
  SentColumns {
    registered = List.copyOf(registered);
  }

  /**
   * The columns of rows that are understood so. Only a column that was named with {@code --id}
   * names the rows: one that merely looks like it may hold customers, who come again.
   */
  static SentColumns of(Schema schema, SchemaHints hints) {
    Optional<Field> labelTime = schema.first(Role.LABEL_TIME);
    boolean apart = labelTime.isPresent() && schema.first(Role.LABEL).isPresent();
    Optional<Field> id = hints.id().flatMap(schema::field).filter(field -> field.role() == Role.ID);
    List<Field> registered = new ArrayList<>();
    for (Field field : schema.fields()) {
      boolean told =
          switch (field.role()) {
            case FEATURE, PREDICTION, SCORE, LABEL, TIME, SEGMENT -> true;
            case ID -> id.filter(field::equals).isPresent();
            case LABEL_TIME, SPLIT, EXCLUDED -> false;
          };
      if (told) {
        registered.add(field);
      }
    }
    if (apart && id.isEmpty()) {
      id = Optional.of(numbered(schema));
      registered.add(id.get());
    }
    return new SentColumns(schema, registered, id, apart ? labelTime : Optional.empty());
  }

  private static Field numbered(Schema schema) {
    String name = NUMBERED;
    while (schema.field(name).isPresent()) {
      name += "_";
    }
    return new Field(name, Kind.CATEGORICAL, Role.ID, "the row's number");
  }

  /** Whether the file itself has the column that names the rows. */
  boolean idIsRead() {
    return id.flatMap(field -> read.field(field.name())).isPresent();
  }

  /** The body that registers them. */
  String schemaJson() {
    StringBuilder json = new StringBuilder("{\"schema\":[");
    for (Field field : registered) {
      json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append("{\"name\":");
      JsonWords.text(field.name(), json);
      json.append(",\"role\":\"").append(field.role().wireName());
      json.append("\",\"kind\":\"").append(field.kind().wireName()).append("\"}");
    }
    return json.append("]}").toString();
  }

  /** Whether a version was registered with the same columns, in whatever order. */
  boolean same(JsonTree version) {
    List<String> theirs =
        version.at("schema").items().stream()
            .map(one -> one.text("name") + "\n" + one.text("role") + "\n" + one.text("kind"))
            .sorted()
            .toList();
    List<String> ours =
        registered.stream()
            .map(
                field ->
                    field.name() + "\n" + field.role().wireName() + "\n" + field.kind().wireName())
            .sorted()
            .toList();
    return ours.equals(theirs);
  }
}
