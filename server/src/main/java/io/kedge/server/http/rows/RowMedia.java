/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** The media types of rows and profiles. Stateless. */
public final class RowMedia {

  /** One JSON object a line. */
  public static final String LINES = "application/x-ndjson";

  /** Text with one record a row. */
  public static final String CSV = "text/csv";

  /** Apache Parquet. */
  public static final String PARQUET = "application/vnd.apache.parquet";

  /** A profile of rows, made by {@code kedge profile} or by a server. */
  public static final String PROFILE = "application/vnd.kedge.profile";

  private RowMedia() {}

  /** The media type that a header names, without its parameters. */
  public static String of(String contentType) {
    MediaType type = MediaType.valueOf(contentType);
    return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }
}
