/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which results are listed. */
public class ResultsQuery {

  /** Of which version; the champion's unless said otherwise. */
  @QueryParam("version")
  public @Nullable String version;

  /** The most items. */
  @QueryParam("limit")
  public @Nullable String limit;

  /** Where the page before ended. */
  @QueryParam("cursor")
  public @Nullable String cursor;

  /** Made by the framework. */
  public ResultsQuery() {}
}
