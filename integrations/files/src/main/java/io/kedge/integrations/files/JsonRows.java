/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open file of JSON lines: one object of single values a line. One thread. */
final class JsonRows implements RowSource {

  /** Characters of one value. */
  private static final int LONGEST_FIELD = 1 << 24;

  /** Characters of the names and values of one object. */
  private static final long LONGEST_RECORD = 1L << 26;

  /** Python and others write NaN and Infinity as bare words. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_FIELD).build())
          .build();

  private final Place place;
  private final SourceStream stream;
  private final JsonParser parser;
  private final RowBuffer buffer;
  private final boolean sampling;
  private final Map<String, Known> fields = new HashMap<>();
  private long row;
  private int endLine;
  private int openLine;
  private long length;

  private JsonRows(SourceFile file, SourceStream stream, RowBuffer buffer, boolean sampling)
      throws IOException {
    this.place = file.place();
    this.stream = stream;
    this.buffer = buffer;
    this.sampling = sampling;
    this.parser = JSON.createParser(new Utf8Text(stream, place));
  }

  /**
   * Opens the file; its rows go into the buffer. When sampling, every field that is met becomes a
   * text column there; else fields without a column are passed over.
   */
  static JsonRows open(SourceFile file, RowBuffer buffer, boolean sampling) throws IOException {
    SourceStream stream = file.open();
    try {
      return new JsonRows(file, stream, buffer, sampling);
    } catch (IOException | RuntimeException failure) {
      stream.close();
      throw failure;
    }
  }

  /** What is known of a field: where its values go, and the row that had it last. */
  private static final class Known {
    private final @Nullable ColumnSink sink;
    private long lastRow;

    Known(@Nullable ColumnSink sink) {
      this.sink = sink;
    }
  }

  @Override
  public boolean readRow() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return end();
      }
      readObject(token);
      return true;
    } catch (JsonProcessingException failure) {
      throw malformed(failure);
    }
  }

  private boolean end() {
    if (row == 0) {
      throw place.bad("file.empty", "there is no object in it. Check the program that wrote it.");
    }
    return false;
  }

  private void readObject(JsonToken first) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (first != JsonToken.START_OBJECT) {
      throw notAnObject(first, place.line(line));
    }
    openLine = line;
    row++;
    length = 0;
    buffer.begin(line);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readField(parser.currentName(), line);
    }
    requireOneLine(line);
    if (line == endLine) {
      throw place
          .line(line)
          .bad("file.unsupported", "there are two objects on the line. Write each on its own.");
    }
    endLine = line;
    openLine = 0;
    buffer.endRow();
  }

  private void requireOneLine(int line) {
    if (parser.currentTokenLocation().getLineNr() != line) {
      throw place
          .line(line)
          .bad("file.unsupported", "the object goes over several lines. Write each on one line.");
    }
  }

  private InvalidInputException notAnObject(JsonToken first, Place at) throws IOException {
    if (first == JsonToken.START_ARRAY) {
      return at.bad(
          "file.unsupported",
          "it begins a JSON array. Write one object a line, for example with: jq -c '.[]'");
    }
    return at.bad(
        "file.unsupported",
        "%s is not an object. Write one object a line."
            .formatted(Excerpt.quoted(parser.getText())));
  }

  private void readField(String name, int line) throws IOException {
    Known field = fields.get(name);
    if (field == null) {
      field = meet(name, line);
    }
    if (field.lastRow == row) {
      throw place
          .line(line)
          .bad(
              "file.duplicate_column",
              "the field %s stands twice. Remove one of them.".formatted(Excerpt.quoted(name)));
    }
    field.lastRow = row;
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      nested(field, name, line);
    } else if (token != JsonToken.VALUE_NULL && token != null) {
      value(field, line);
    }
  }

  private Known meet(String name, int line) {
    if (fields.size() == ColumnNames.MOST_COLUMNS) {
      throw ColumnNames.tooMany(place.line(line));
    }
    ColumnNames.check(place.line(line), fields.size() + 1, name);
    ColumnSink sink = sampling ? buffer.addText(name) : buffer.sink(name).orElse(null);
    Known field = new Known(sink);
    fields.put(name, field);
    return field;
  }

  private void nested(Known field, String name, int line) throws IOException {
    requireOneLine(line);
    if (field.sink instanceof SampleSink sample) {
      sample.nest(parser.currentToken() == JsonToken.START_ARRAY ? "lists" : "objects");
    } else if (field.sink != null) {
      throw ColumnSink.nested(place.line(line).column(name), name, "lists or objects");
    }
    parser.skipChildren();
  }

  private void value(Known field, int line) throws IOException {
    int count = parser.getTextLength();
    length += count;
    if (length > LONGEST_RECORD) {
      throw place
          .line(line)
          .bad("file.too_long", "the line is longer than 64 MiB. Check the program that wrote it.");
    }
    ColumnSink sink = field.sink;
    if (sink == null) {
      return;
    }
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    if (!sink.set(buffer.rows(), text, from, count)) {
      int shown = Math.min(count, Excerpt.LONGEST + 1);
      throw sink.misfit(place.line(line).column(sink.name()), new String(text, from, shown));
    }
  }

  private InvalidInputException malformed(JsonProcessingException failure) {
    JsonLocation told = failure.getLocation();
    int line = (told == null ? parser.currentLocation() : told).getLineNr();
    // An object that lacks its end is found out in a later line than the one to be mended.
    boolean unended = openLine > 0 && openLine < line;
    Place at = place.line(unended ? openLine : line);
    if (failure instanceof JsonEOFException) {
      return at.bad(
          "file.truncated",
          "the file ends in the middle of an object. Copy or download it again.",
          failure);
    }
    if (failure instanceof StreamConstraintsException) {
      return at.bad(
          "file.too_long",
          "a value is too long or nested too deep. Check the program that wrote it.",
          failure);
    }
    String found = unended ? "the object does not end on it" : failure.getOriginalMessage();
    String shown = Excerpt.visible(found.length() > 120 ? found.substring(0, 120) + "…" : found);
    return at.bad(
        "file.corrupt",
        "the line is not JSON (%s). Write one object a line.".formatted(shown),
        failure);
  }

  /** Any row may be the first one with a field. */
  @Override
  public boolean goesOn(boolean wanted) {
    return true;
  }

  @Override
  public double progress() {
    return stream.progress();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    stream.close();
  }
}
