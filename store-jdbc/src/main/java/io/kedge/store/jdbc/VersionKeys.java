/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.ModelStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.store.jdbc.connect.Statements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** How rows of a version are found. */
final class VersionKeys {

  private static final String LOCK = Statements.of("models.sql").get("lock_version");

  private VersionKeys() {}

  /**
   * The key of the version's row, which stays locked until the transaction ends.
   *
   * @throws NotFoundException {@code version.not_found} if it is not registered
   */
  static long locked(Handle handle, ModelVersion version) {
    return bound(handle.createQuery(LOCK), version)
        .map((row, context) -> row.getLong("id"))
        .findOne()
        .orElseThrow(() -> missing(version));
  }

  /** The query with the names of model and version bound. */
  static Query bound(Query query, ModelVersion version) {
    return query.bind("model", version.model()).bind("version", version.version());
  }

  static NotFoundException missing(ModelVersion version) {
    return new NotFoundException(
        ModelStore.VERSION_NOT_FOUND,
        "version "
            + version
            + " is not registered; register it with PUT /api/v1/models/"
            + version.model()
            + "/versions/"
            + version.version());
  }
}
