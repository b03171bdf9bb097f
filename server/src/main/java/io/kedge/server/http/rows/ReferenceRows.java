/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.UnavailableException;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.server.http.JsonPointers;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.Violations;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens stored bodies as the rows of a reference. Thread-safe. */
public final class ReferenceRows {

  /** What messages call the file, whose path is nobody's business. */
  private static final String NAME = "the body";

  private static final int[] GZIP = {0x1F, 0x8B};

  private final RowBodies rows;
  private final TableFiles files;

  /**
   * Opens bodies.
   *
   * @param rows reads those of JSON
   * @param files reads the others
   */
  public ReferenceRows(RowBodies rows, TableFiles files) {
    this.rows = rows;
    this.files = files;
  }

  /**
   * The rows in the file.
   *
   * @param file the decoded body, its ending that of its format
   * @param mediaType what it is
   * @param schema the columns that it may have
   * @throws ProblemException if it is something else, or has other columns; the reader throws it,
   *     too
   * @throws InvalidInputException likewise
   */
  public TableReader open(Path file, String mediaType, Schema schema) {
    return switch (mediaType) {
      case RowMedia.CSV, RowMedia.PARQUET -> table(file, schema);
      default -> json(file, schema, mediaType.equals(RowMedia.LINES));
    };
  }

  private TableReader json(Path file, Schema schema, boolean byLine) {
    try {
      return rows.table(new BufferedInputStream(Files.newInputStream(file)), schema, byLine);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private TableReader table(Path file, Schema schema) {
    requirePlain(file);
    return FileRows.told(
        () -> {
          Table table = files.open(file, NAME);
          List<String> present = table.sample(1).names();
          requireKnown(present, schema);
          return new FileRows(table.read(RowShape.ofFile(schema, present)));
        });
  }

  private static void requireKnown(List<String> present, Schema schema) {
    List<String> known = RowShape.of(schema).cells().stream().map(RowShape.Cell::name).toList();
    Violations violations = new Violations();
    for (String name : present) {
      if (!known.contains(name)) {
        violations.add(
            "",
            "unknown_field",
            "the version has no column '%s'; leave it out".formatted(JsonPointers.escaped(name)));
      }
    }
    violations.refuse();
  }

  /** Packed twice over, a small body may hold more than any disk. */
  private static void requirePlain(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() == GZIP[0] && in.read() == GZIP[1]) {
        throw ProblemException.of(
            ProblemCode.BAD_ENCODING, "send gzip data with Content-Encoding: gzip, applied once");
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UnavailableException unreadable(IOException e) {
    return new UnavailableException(
        "storage_failed", "the rows that were just stored cannot be read again", e);
  }
}
