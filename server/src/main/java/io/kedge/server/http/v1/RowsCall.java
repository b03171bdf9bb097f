/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Whose rows are sent, and how. */
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class RowsCall {

  /** The model's name. */
  @PathParam("model")
  public String model;

  /** The version's name. */
  @PathParam("version")
  public String version;

  /** {@code partial} when rows that are wrong are to be left out. */
  @QueryParam("mode")
  public @Nullable String mode;

  /** What the body is. */
  @HeaderParam("Content-Type")
  public String contentType;

  /** Made by the framework. */
  public RowsCall() {}
}
