/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables in files on this machine: CSV and TSV, JSON lines (each plain or as gzip data) and
 * Parquet, told apart by the name's ending and the first bytes. Stateless.
 */
public final class FileTables {

  private static final String ACCEPTED =
      "Use .csv, .tsv, .jsonl, .ndjson or .json (each also with .gz), or .parquet.";

  private FileTables() {}

  /**
   * The table in the file. What its bytes say goes before what its name says, as far as they say
   * anything; nothing but its beginning is read here.
   *
   * @throws io.kedge.kernel.InvalidInputException if there is no such file, it cannot be read, is
   *     empty, or is in none of these formats; the message says what to do
   */
  public static Table open(Path path) {
    return open(path, path.toString());
  }

  /**
   * The same of a file that messages call otherwise than by its path.
   *
   * @throws io.kedge.kernel.InvalidInputException likewise
   */
  public static Table open(Path path, String name) {
    SourceFile file = SourceFile.of(path, name);
    byte[] head = file.head(Magic.LENGTH);
    Place place = file.place();
    String ending = ending(path);
    if (!file.gzip() && Magic.isParquet(head)) {
      return new ParquetTable(file);
    }
    if (file.gzip() && Magic.isParquet(head)) {
      throw place.bad("file.unsupported", "it is Parquet inside gzip data. Unpack it: gunzip");
    }
    Magic.foreign(head)
        .ifPresent(
            format -> {
              throw place.bad("file.unsupported", "it is " + format + ". " + ACCEPTED);
            });
    if (!file.gzip() && ending.endsWith(".gz")) {
      throw place.bad(
          "file.corrupt",
          "it is not gzip data, though its name says so. Rename or compress the file.");
    }
    return byEnding(file, ending.replace(".gz", ""), head);
  }

  private static Table byEnding(SourceFile file, String ending, byte[] head) {
    return switch (ending) {
      case "csv" -> new CsvTable(file, Optional.empty());
      case "tsv", "tab" -> new CsvTable(file, Optional.of('\t'));
      case "jsonl", "ndjson", "json" -> new JsonLinesTable(file);
      case "parquet", "pq", "parq" -> new ParquetTable(file);
      default -> byContent(file, head);
    };
  }

  private static Table byContent(SourceFile file, byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    if (text.startsWith("{")) {
      return new JsonLinesTable(file);
    }
    String firstLine = text.lines().findFirst().orElse("");
    try {
      if (!text.startsWith("[") && firstLine.indexOf(CsvTable.delimiter(file)) >= 0) {
        return new CsvTable(file, Optional.empty());
      }
    } catch (IOException failure) {
      throw file.place().unreadable(failure);
    }
    throw file.place()
        .bad("file.unsupported", "neither its name nor its content tells its format. " + ACCEPTED);
  }

  /** The name's ending in small letters without its point; {@code csv.gz} is one. */
  private static String ending(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String ending = plain.substring(plain.lastIndexOf('.') + 1);
    return name.endsWith(".gz") ? ending + ".gz" : ending;
  }
}
