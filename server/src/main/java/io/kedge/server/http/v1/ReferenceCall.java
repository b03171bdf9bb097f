/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.server.http.Violations;
import io.kedge.server.http.VisibleText;
import io.kedge.server.http.rows.RowMedia;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Whose reference is set, and what the body is. */
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ReferenceCall {

  private static final String KEEP = "keep";

  /** The model's name. */
  @PathParam("model")
  public String model;

  /** The version's name. */
  @PathParam("version")
  public String version;

  /** {@code keep} when the baseline is to stay; else {@code set}, or nothing. */
  @QueryParam("baseline")
  public @Nullable String baseline;

  /** Where the rows come from. */
  @QueryParam("source")
  public @Nullable String source;

  /** What the body is. */
  @HeaderParam("Content-Type")
  public String contentType;

  /** Made by the framework. */
  public ReferenceCall() {}

  /** Refuses what the query may not say. */
  void check() {
    Violations violations = new Violations();
    if (baseline != null && !baseline.equals(KEEP) && !baseline.equals("set")) {
      violations.add("", "invalid_enum", "baseline must be set or keep");
    }
    if (source != null && !VisibleText.isShort(source)) {
      violations.add("", VisibleText.INVALID_NAME, "source " + VisibleText.RULE);
    }
    violations.refuse();
  }

  boolean keepsBaseline() {
    return KEEP.equals(baseline);
  }

  String sourceInWords() {
    return source == null ? "set by call" : source;
  }

  /** The media type without its parameters. */
  String mediaType() {
    return RowMedia.of(contentType);
  }
}
