/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** The headers that say what the caller of a write believes to be stored. */
public class WriteHeaders {

  /** The ETag of what is to be replaced. */
  @HeaderParam("If-Match")
  public @Nullable String ifMatch;

  /** {@code *} when there must be nothing yet. */
  @HeaderParam("If-None-Match")
  public @Nullable String ifNoneMatch;

  /** Made by the framework. */
  public WriteHeaders() {}
}
