/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * A table in a Parquet file, which states the kinds of its columns itself. Immutable.
 *
 * @param file where it is
 */
record ParquetTable(SourceFile file) implements Table {

  /** The mark at the beginning and, after the length of the footer, at the end. */
  private static final int MARK = 4;

  private static final String CUT =
      "the Parquet file ends in the middle. Copy or download it again.";

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public TableSample sample(int rows, DoubleConsumer progress) {
    checkEnds();
    try (ParquetFile opened = ParquetFile.open(file)) {
      List<ParquetType> types = opened.types();
      RowBuffer buffer = RowBuffer.forSample(file.place(), rows);
      types.forEach(type -> type.nested().ifPresent(buffer.addText(type.name())::nest));
      Map<String, Kind> declared =
          types.stream()
              .filter(ParquetType::isStated)
              .collect(Collectors.toMap(ParquetType::name, ParquetType::kind));
      ParquetRows texts = ParquetRows.texts(opened, file.place(), buffer);
      return buffer.sample(texts, declared, progress);
    } catch (IOException failure) {
      throw file.place().unreadable(failure);
    }
  }

  @Override
  public TableReader read(Schema schema) {
    RowBuffer buffer = RowBuffer.of(schema);
    checkEnds();
    ParquetFile opened = ParquetFile.open(file);
    try {
      ParquetRows rows = ParquetRows.of(opened, file.place(), schema, buffer);
      return new RowTableReader(rows, buffer, file.place());
    } catch (RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  // A cut copy lacks the mark at its end; telling so is clearer than what the database says.
  private void checkEnds() {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      byte[] mark = new byte[MARK];
      bytes.readFully(mark);
      if (!Magic.isParquet(mark)) {
        throw file.place()
            .bad(
                "file.corrupt",
                "it is not a Parquet file, though its name says so. Check how it was written.");
      }
      bytes.seek(Math.max(MARK, bytes.length() - MARK));
      bytes.readFully(mark);
      if (!Magic.isParquet(mark)) {
        throw file.place().bad("file.truncated", CUT);
      }
    } catch (EOFException failure) {
      throw file.place().bad("file.truncated", CUT, failure);
    } catch (IOException failure) {
      throw file.place().unreadable(failure);
    }
  }
}
