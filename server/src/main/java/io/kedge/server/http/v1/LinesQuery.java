/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a body of lines has no place for. */
public class LinesQuery {

  /** The batch's name. */
  @QueryParam("batch_id")
  public @Nullable String batchId;

  /** In what part the version answered. */
  @QueryParam("role")
  public @Nullable String role;

  /** Whether the rows tell of the past. */
  @QueryParam("backfill")
  public @Nullable String backfill;

  /** Made by the framework. */
  public LinesQuery() {}

  /** Refuses what a body of JSON says itself. */
  void refuseAny() {
    if (batchId != null || role != null || backfill != null) {
      throw ProblemException.of(
          ProblemCode.UNKNOWN_PARAMETER,
          "batch_id, role and backfill are fields of a JSON body; only with lines are they here");
    }
  }
}
