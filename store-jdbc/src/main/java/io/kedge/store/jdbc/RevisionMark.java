/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.store.jdbc.connect.Statements;
import org.jdbi.v3.core.Handle;

/**
 * The highest revision of anything that was deleted. What is made later begins above it, so that a
 * caller who still holds the revision of what was deleted cannot mean what came after.
 */
final class RevisionMark {

  private static final Statements SQL = Statements.of("models.sql");

  private RevisionMark() {}

  /** Notes the revisions of a model, and of its versions, that is about to be deleted. */
  static void ofModel(Handle handle, long id) {
    raise(handle, "highest_of_model", id);
  }

  /** Notes the revision of a version that is about to be deleted. */
  static void ofVersion(Handle handle, long id) {
    raise(handle, "highest_of_version", id);
  }

  private static void raise(Handle handle, String query, long id) {
    long highest = handle.createQuery(SQL.get(query)).bind("id", id).mapTo(Long.class).one();
    handle.createUpdate(SQL.get("raise_mark")).bind("highest", highest).execute();
  }
}
