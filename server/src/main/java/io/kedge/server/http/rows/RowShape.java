/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.control.flow.LabelColumns;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that rows may have, and how the values of each are written. Immutable.
 *
 * @param cells one a column
 */
public record RowShape(List<Cell> cells) {

  /** How the values of a column are written. */
  enum Form {
    /** Numbers. */
    NUMBER,
    /** Whole numbers from 0 on. */
    COUNT,
    /** Names of categories: texts, numbers or booleans. */
    NAME,
    /** Names of rows: texts, or whole numbers of any length. */
    ID,
    /** Times with their offset. */
    INSTANT
  }

  /**
   * One column.
   *
   * @param name its name
   * @param form how its values are written
   * @param isFeature whether it is an input of the model
   */
  record Cell(String name, Form form, boolean isFeature) {}

  /** Copies the list. */
  public RowShape {
    cells = List.copyOf(cells);
  }

  /** What rows of a version may have: predictions, and the rows of its reference. */
  public static RowShape of(Schema schema) {
    return new RowShape(
        schema.fields().stream()
            .filter(field -> field.role() != Role.EXCLUDED)
            .map(field -> new Cell(field.name(), form(field), field.role() == Role.FEATURE))
            .toList());
  }

  /**
   * What labels of a version may have.
   *
   * @throws InvalidInputException {@code schema.no_label} if its schema has no column of labels
   */
  public static RowShape ofLabels(Schema schema) {
    Field label =
        schema
            .first(Role.LABEL)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "schema.no_label",
                        "the version has no column of labels; register it with a column of role"
                            + " label"));
    return new RowShape(
        List.of(
            new Cell(LabelColumns.ID, Form.ID, false),
            new Cell(LabelColumns.LABEL, form(label), false),
            new Cell(LabelColumns.KNOWN_AT, Form.INSTANT, false),
            new Cell(LabelColumns.REVISION, Form.COUNT, false)));
  }

  /** The columns of the schema as a file is to be read: as those of other rows are. */
  static Schema ofFile(Schema schema, List<String> present) {
    List<Field> fields = new ArrayList<>();
    for (Field field : schema.fields()) {
      if (field.role() != Role.EXCLUDED && present.contains(field.name())) {
        Kind kind =
            switch (form(field)) {
              case NUMBER, COUNT -> Kind.NUMERIC;
              case NAME, ID -> Kind.CATEGORICAL;
              case INSTANT -> Kind.TIME;
            };
        fields.add(new Field(field.name(), kind, field.role(), field.why()));
      }
    }
    return new Schema(fields);
  }

  private static Form form(Field field) {
    return switch (field.role()) {
      case ID -> Form.ID;
      case TIME, LABEL_TIME -> Form.INSTANT;
      case SEGMENT, SPLIT -> Form.NAME;
      case FEATURE, PREDICTION, SCORE, LABEL, EXCLUDED ->
          switch (field.kind()) {
            case NUMERIC -> Form.NUMBER;
            case CATEGORICAL -> Form.NAME;
            case TIME -> Form.INSTANT;
          };
    };
  }
}
