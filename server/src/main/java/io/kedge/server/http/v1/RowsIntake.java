/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.flow.Received;
import io.kedge.control.flow.Sending;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Schema;
import io.kedge.server.http.rows.RowBodies;
import io.kedge.server.http.rows.RowMedia;
import io.kedge.server.http.rows.RowShape;
import io.kedge.server.http.rows.SentRows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Takes bodies of rows in, whatever the rows are. Thread-safe. */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class RowsIntake {

  @Inject RowBodies bodies;
  @Inject ModelStore models;
  @Inject RandomGenerator random;

  /** Made by the framework. */
  RowsIntake() {}

  /**
   * What differs between kinds of rows.
   *
   * @param shape the columns they may have in a version of that schema
   * @param use takes them in
   * @param conflict the code of a row that contradicts one that is known
   */
  record Kind(
      Function<Schema, RowShape> shape,
      BiFunction<Sending, Batch, Received> use,
      String conflict) {}

  /** Takes a JSON object with rows or columns, or lines of JSON. */
  Response take(RowsCall call, LinesQuery query, InputStream body, Kind kind) {
    if (RowMedia.of(call.contentType).equals(RowMedia.LINES)) {
      return lines(call, query, body, kind);
    }
    query.refuseAny();
    return json(call, body, kind);
  }

  private Response json(RowsCall call, InputStream body, Kind kind) {
    RegisteredVersion version = registered(call);
    SendingFields fields = fields(call, version);
    SentRows rows = bodies.json(body, kind.shape().apply(version.schema()));
    return RowsAnswer.of(rows, fields.ofBody(rows.fields().orElseThrow()), kind);
  }

  private Response lines(RowsCall call, LinesQuery query, InputStream body, Kind kind) {
    RegisteredVersion version = registered(call);
    Sending sending = fields(call, version).ofQuery(query);
    RowShape shape = kind.shape().apply(version.schema());
    return RowsAnswer.of(bodies.lines(body, shape), sending, kind);
  }

  private SendingFields fields(RowsCall call, RegisteredVersion version) {
    SendingFields fields = new SendingFields(version.version(), call.mode, random);
    fields.requireMode();
    return fields;
  }

  private RegisteredVersion registered(RowsCall call) {
    ModelVersion id = Paths.version(call.model, call.version);
    return models.findVersion(id).orElseThrow(Paths::noVersion).value();
  }
}
