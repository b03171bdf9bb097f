/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Kind;
import java.util.Optional;

/**
 * What a Parquet column holds, as the database names it. Immutable.
 *
 * @param name the column's name
 * @param type the name of its type
 */
record ParquetType(String name, String type) {

  /** The type of a column whose file states none, since it has no value. */
  static final String NONE = "NULL";

  /** Whether the file says how the values are to be read. */
  boolean isStated() {
    return !type.equals(NONE);
  }

  /** Whether a value is a list, a record or bytes, none of which is one number, name or time. */
  boolean isNested() {
    return type.endsWith("]")
        || (type.contains("(") && !type.startsWith("DECIMAL") && !type.startsWith("ENUM"))
        || type.equals("BLOB")
        || type.equals("BIT")
        || type.equals("VARIANT")
        || type.startsWith("GEOMETRY");
  }

  /** What a value is that is not one number, name or time, in the plural; empty when it is. */
  Optional<String> nested() {
    if (!isNested()) {
      return Optional.empty();
    }
    boolean record = type.startsWith("STRUCT");
    String what = type.startsWith("MAP") ? "maps" : type.equals("BLOB") ? "bytes" : "nested values";
    return Optional.of(type.endsWith("]") ? "lists" : record ? "records" : what);
  }

  /** How the file itself says that the values are to be read. */
  Kind kind() {
    if (isTime()) {
      return Kind.TIME;
    }
    return isNumber() ? Kind.NUMERIC : Kind.CATEGORICAL;
  }

  private boolean isTime() {
    return type.equals("DATE") || type.startsWith("TIMESTAMP");
  }

  private boolean isNumber() {
    return switch (type) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> true;
      case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> true;
      case "FLOAT", "DOUBLE" -> true;
      default -> type.startsWith("DECIMAL");
    };
  }

  /** The SQL of the column's values as text, missing and nested ones as NULL. */
  String text() {
    return "CAST(" + (isNested() ? "NULL" : quoted()) + " AS VARCHAR)";
  }

  /** The SQL of the column's values as {@code kind} wants them, as text where they are neither. */
  String as(Kind kind) {
    if (kind != kind()) {
      return text();
    }
    return switch (kind) {
      case NUMERIC -> "CAST(" + quoted() + " AS DOUBLE)";
      case TIME -> "epoch_ms(" + quoted() + ")";
      case CATEGORICAL -> text();
    };
  }

  private String quoted() {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
