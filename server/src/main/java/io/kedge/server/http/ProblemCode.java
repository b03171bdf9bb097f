/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.Locale;

/** Every kind of failed request: its stable code, its status and its fixed title. */
public enum ProblemCode {
  /** The body is not well-formed JSON. */
  MALFORMED_JSON(400, "The body is not well-formed JSON"),
  /** The body is JSON, but no object. */
  NOT_AN_OBJECT(400, "The body must be a JSON object"),
  /** A name stands twice in one object. */
  DUPLICATE_KEY(400, "A name appears twice in one object"),
  /** The body is not UTF-8, or begins with a byte order mark. */
  BAD_ENCODING(400, "The body must be UTF-8 without a byte order mark"),
  /** A text holds a NUL or half a surrogate pair. */
  BAD_CHARACTER(400, "A text holds a character that cannot be stored"),
  /** Nesting, a name, a text or a number is longer than allowed. */
  JSON_LIMIT(400, "The JSON exceeds a limit of its shape"),
  /** A query parameter that the call does not know. */
  UNKNOWN_PARAMETER(400, "The query has an unknown parameter"),
  /** A query parameter that stands twice. */
  DUPLICATE_PARAMETER(400, "The query has a parameter twice"),
  /** The request is no HTTP that the server can read. */
  MALFORMED_REQUEST(400, "The request is malformed"),
  /** A key is needed, or one was sent that opens nothing. */
  UNAUTHENTICATED(401, "A valid key is needed"),
  /** The key is valid, and its role may not make this call. */
  FORBIDDEN(403, "The key does not open this call"),
  /** Nothing answers to that path. */
  NOT_FOUND(404, "There is no such thing"),
  /** The path exists, the method does not. */
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  /** No answer of the accepted media types exists. */
  NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
  /** The body did not arrive in time. */
  REQUEST_TIMEOUT(408, "The request did not arrive in time"),
  /** What is asked for contradicts what is stored. */
  CONFLICT(409, "The request contradicts what is stored"),
  /** What the answer would be made from was there, and is no longer kept. */
  GONE(410, "What it needs is no longer kept"),
  /** What is stored is not what the caller believes. */
  STALE_VERSION(412, "What is stored has changed"),
  /** The body is longer than the call accepts. */
  BODY_TOO_LARGE(413, "The body is too large"),
  /** The request line is too long. */
  URI_TOO_LONG(414, "The request line is too long"),
  /** The body is of a media type that the call does not read. */
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
  /** The body is compressed in a way that the server does not read. */
  UNSUPPORTED_ENCODING(415, "The content encoding is not supported"),
  /** The request is meant for another host, or comes from another site. */
  MISDIRECTED(421, "The request is not meant for this server"),
  /** The request came from a page of another site. */
  FOREIGN_ORIGIN(403, "Requests from other sites are refused"),
  /** The body is well-formed and breaks the contract of the call. */
  INVALID_REQUEST(422, "The request breaks the contract of the call"),
  /** Too many numbers in one body. */
  TOO_MANY_VALUES(422, "The body holds too many values"),
  /** A replacement without a word on what is to be replaced. */
  PRECONDITION_REQUIRED(428, "Say what is to be replaced"),
  /** More calls than one caller may make in that time. */
  RATE_LIMITED(429, "Too many calls"),
  /** The headers are too long. */
  HEADERS_TOO_LARGE(431, "The request headers are too large"),
  /** A defect of the server. */
  INTERNAL(500, "The server failed"),
  /** More is asked of the server than it does at once. */
  OVERLOADED(503, "The server is busy"),
  /** A part of the server is away. */
  UNAVAILABLE(503, "A part of the server is not available");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** One fixed sentence, the same for every request that fails so. */
  public String title() {
    return title;
  }

  /** The code in JSON, such as {@code malformed_json}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
