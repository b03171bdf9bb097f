/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.server.http.ArrivedBody;
import io.kedge.server.http.RequestBodies;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A version's schema, readers of small limits, and batches in words. */
final class Given {

  static final int MOST_VALUES = 1_000;

  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("id", Kind.NUMERIC, Role.ID, "declared"),
              new Field("at", Kind.CATEGORICAL, Role.TIME, "declared"),
              new Field("area", Kind.NUMERIC, Role.FEATURE, "declared"),
              new Field("town", Kind.CATEGORICAL, Role.FEATURE, "declared"),
              new Field("group", Kind.NUMERIC, Role.SEGMENT, "declared"),
              new Field("price", Kind.NUMERIC, Role.LABEL, "declared"),
              new Field("secret", Kind.NUMERIC, Role.EXCLUDED, "declared")));

  static final RowShape SHAPE = RowShape.of(SCHEMA);

  static final RowBodies BODIES =
      new RowBodies(new RequestBodies(1 << 20, MOST_VALUES), MOST_VALUES);

  private Given() {}

  static SentRows json(String body) {
    return BODIES.json(stream(body), SHAPE);
  }

  static SentRows lines(String body) {
    return BODIES.lines(stream(body), SHAPE);
  }

  static InputStream stream(String body) {
    return new ArrivedBody(new ByteArrayInputStream(body.getBytes(UTF_8)), bytes -> {});
  }

  /** The rows without a fault as texts by column. */
  static Map<String, List<String>> good(SentRows rows) {
    return inWords(rows.at(rows.good()));
  }

  static Map<String, List<String>> inWords(Batch batch) {
    Map<String, List<String>> words = new TreeMap<>();
    for (Column column : batch.columns()) {
      List<String> values = new ArrayList<>();
      if (column instanceof NumericColumn numbers) {
        Arrays.stream(numbers.values()).forEach(value -> values.add(String.valueOf(value)));
      } else if (column instanceof TextColumn names) {
        Arrays.stream(names.values()).forEach(value -> values.add(String.valueOf(value)));
      } else if (column instanceof TimeColumn times) {
        Arrays.stream(times.epochMillis())
            .forEach(
                value ->
                    values.add(
                        value == TimeColumn.MISSING
                            ? "null"
                            : java.time.Instant.ofEpochMilli(value).toString()));
      }
      words.put(column.name(), values);
    }
    return words;
  }
}
