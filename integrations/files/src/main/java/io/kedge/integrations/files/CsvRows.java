/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.NumberSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;

/** An open CSV file: its header, then its rows. One thread. */
final class CsvRows implements RowSource {

  /** Characters of one field. */
  private static final int LONGEST_FIELD = 1 << 24;

  private final Place place;
  private final SourceStream stream;
  private final CsvRow row;
  private final CloseableIterator<CsvRow> records;
  private RowBuffer rows;

  private CsvRows(SourceFile file, SourceStream stream, char delimiter) {
    this.place = file.place();
    this.rows = RowBuffer.forSample(place, 1);
    this.stream = stream;
    this.row = new CsvRow(place);
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .build(row, new Utf8Text(stream, place))
            .iterator();
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws InvalidInputException if the header cannot be used
   */
  static CsvRows open(SourceFile file, char delimiter) throws IOException {
    SourceStream stream = file.open();
    try {
      CsvRows rows = new CsvRows(file, stream, delimiter);
      rows.readHeader();
      return rows;
    } catch (IOException | RuntimeException failure) {
      stream.close();
      throw failure;
    }
  }

  /** The names in the header. */
  List<String> names() {
    return row.names();
  }

  /** Binds the rows to the columns of the same names. */
  void bind(RowBuffer buffer) {
    row.bind(buffer);
    rows = buffer;
  }

  private void readHeader() throws IOException {
    if (!advance()) {
      throw place.bad("file.empty", "the file is empty. Check the program that wrote it.");
    }
    Place header = place.line(row.line());
    if (row.isBlank()) {
      throw header.bad(
          "file.no_header", "the line is empty. Its first line must name the columns.");
    }
    if (looksLikeValues(names())) {
      throw header.bad(
          "file.no_header",
          "there are only numbers (%s first). Put a line with the columns' names before them."
              .formatted(Excerpt.quoted(names().get(0))));
    }
    if (names().size() > 1 && names().get(0).isBlank()) {
      // Data frames write their index like this, and read it back under this name.
      names().set(0, "Unnamed: 0");
    }
    ColumnNames.checkAll(header, names(), new HashSet<>());
  }

  private static boolean looksLikeValues(List<String> names) {
    return names.stream().anyMatch(NumberSyntax::isNumber)
        && names.stream()
            .allMatch(name -> NumberSyntax.isNumber(name) || MissingTokens.isMissing(name));
  }

  @Override
  public boolean readRow() throws IOException {
    if (!advance()) {
      return false;
    }
    if (row.isBlank() && names().size() > 1) {
      return skipLastLines();
    }
    if (row.fields() != names().size() && !row.isBlank()) {
      throw ragged();
    }
    row.checkValues();
    rows.endRow();
    return true;
  }

  @Override
  public boolean goesOn(boolean wanted) {
    return wanted;
  }

  @Override
  public double progress() {
    return stream.progress();
  }

  @Override
  public void close() throws IOException {
    records.close();
    stream.close();
  }

  /** Empty lines may follow the last row, but no row may follow them. */
  private boolean skipLastLines() throws IOException {
    long empty = row.line();
    while (advance()) {
      if (!row.isBlank()) {
        throw place
            .line(empty)
            .bad(
                "file.ragged_row",
                "the line is empty, but rows follow it. Remove it, or fill in its fields.");
      }
    }
    return false;
  }

  private InvalidInputException ragged() {
    return place
        .line(row.line())
        .bad(
            "file.ragged_row",
            ("the row has %d %s, but the header names %d %s."
                    + " Check for a delimiter or a line end that wants quotes around its field.")
                .formatted(
                    row.fields(),
                    row.fields() == 1 ? "field" : "fields",
                    names().size(),
                    names().size() == 1 ? "column" : "columns"));
  }

  private boolean advance() throws IOException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      records.next();
      return true;
    } catch (CsvParseException | UncheckedIOException failure) {
      throw translated(failure);
    }
  }

  /** The parser wraps what comes from below or from the row; the cause tells more. */
  private InvalidInputException translated(RuntimeException failure) throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInputException known) {
        return known;
      }
      if (cause instanceof IOException unreadable) {
        throw unreadable;
      }
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String found = String.valueOf(cause.getMessage());
    Place record = place.line(row.line());
    if (found.contains("buffer size")) {
      return record.bad(
          "file.too_long",
          "a field is longer than 16 MiB. Check for a quote that is never closed.",
          failure);
    }
    if (found.contains("Unclosed")) {
      return record.bad(
          "file.bad_quote",
          "a quote is opened in the row that begins here, and never closed. Close it,"
              + " or double a quote that belongs to the text.",
          failure);
    }
    return record.bad(
        "file.bad_quote",
        "text follows a closing quote in the row that begins here. Double a quote that belongs"
            + " to the text, or close the one before it.",
        failure);
  }
}
