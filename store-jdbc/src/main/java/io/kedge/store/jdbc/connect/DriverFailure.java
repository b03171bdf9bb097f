/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.KedgeException;
import io.kedge.kernel.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * What a failure of a driver means. The only place that knows error codes: SQLite's numbers and
 * PostgreSQL's states.
 */
enum DriverFailure {
  /** A row with that key is already there. */
  DUPLICATE_KEY,
  /** Another transaction was in the way; the same one may pass now. */
  COLLISION,
  /** There is no room left to write. */
  STORAGE_FULL,
  /** The database, its disk or the way to it is gone, or does not answer. */
  AWAY,
  /** Anything else: a defect of the program. */
  DEFECT;

  /** The code of a store that cannot be reached or does not answer. */
  static final String STORE_UNAVAILABLE = "store_unavailable";

  /** The code of a store without room. */
  static final String STORAGE_FULL_CODE = "storage_full";

  /** What the failure means, read from the first cause that a driver made. */
  static DriverFailure of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException e) {
        return ofSqlite(e.getResultCode().code & 0xff, e.getResultCode().code);
      }
      if (t instanceof SQLException e && e.getSQLState() != null) {
        return ofState(e.getSQLState());
      }
      if (t instanceof SQLTransientConnectionException) {
        return AWAY;
      }
    }
    return DEFECT;
  }

  private static DriverFailure ofSqlite(int primary, int extended) {
    return switch (primary) {
      case 13 -> STORAGE_FULL;
      // Of constraints only those of uniqueness: SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE.
      case 19 -> extended == 1555 || extended == 2067 ? DUPLICATE_KEY : DEFECT;
      // BUSY, LOCKED, READONLY, IOERR, CORRUPT, CANTOPEN, PROTOCOL, NOTADB.
      case 5, 6, 8, 10, 11, 14, 15, 26 -> AWAY;
      default -> DEFECT;
    };
  }

  private static DriverFailure ofState(String state) {
    return switch (state) {
      case "23505" -> DUPLICATE_KEY;
      case "40001", "40P01" -> COLLISION;
      case "53100" -> STORAGE_FULL;
      // Cancelled by a time limit, lock not to be had, read-only after a failover.
      case "57014", "55P03", "25006" -> AWAY;
      default -> ofClass(state.substring(0, Math.min(2, state.length())));
    };
  }

  // Connection, resources, operator's intervention, system error, corruption.
  private static DriverFailure ofClass(String states) {
    return switch (states) {
      case "08", "28", "3D", "53", "57", "58", "XX" -> AWAY;
      default -> DEFECT;
    };
  }

  /** Whether running the whole transaction once more can help. */
  boolean mayPassNextTime() {
    return this == DUPLICATE_KEY || this == COLLISION;
  }

  /** Whether the store as a whole is to blame, and no single transaction. */
  boolean isOfTheStore() {
    return this == STORAGE_FULL || this == AWAY;
  }

  /** The failure in the words of the house; a new object at each call. */
  static RuntimeException translated(RuntimeException failure) {
    if (failure instanceof KedgeException) {
      return failure;
    }
    DriverFailure meaning = of(failure);
    return meaning.isOfTheStore() ? meaning.unavailable(failure) : failure;
  }

  private UnavailableException unavailable(RuntimeException cause) {
    return this == STORAGE_FULL
        ? new UnavailableException(
            STORAGE_FULL_CODE,
            "the store has no room left; nothing was kept, free some and send it again",
            cause)
        : away(cause);
  }

  /** The refusal of a call while the store is away. */
  static UnavailableException away(@Nullable Throwable cause) {
    return new UnavailableException(
        STORE_UNAVAILABLE,
        "the store does not answer; whether this was kept is unknown, send the same again",
        cause == null ? new IllegalStateException("closed") : cause);
  }
}
