/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests under their limits: encoded or not, chunked or not, what counts is
 * the bytes after decoding. Thread-safe.
 */
public final class RequestBodies {

  private final JsonReader reader;
  private final long mostBytes;

  /**
   * A reader of bodies.
   *
   * @param mostBytes the most bytes of one body, after decoding
   * @param mostValues the most array items of one body
   */
  public RequestBodies(long mostBytes, int mostValues) {
    this.reader = new JsonReader(mostValues);
    this.mostBytes = mostBytes;
  }

  /** Bytes of a body that holds settings and no rows. */
  private static final long SMALL = 64L * 1024;

  /**
   * The fields of a JSON object that holds settings and no rows: 64 KiB at most, not compressed.
   *
   * @throws ProblemException if the body is no well-formed JSON object or passes a limit
   */
  public RequestFields small(InputStream body) {
    return json(body, null, SMALL);
  }

  /**
   * The fields of a JSON object.
   *
   * @param encoding the header {@code Content-Encoding}, if there was one
   * @throws ProblemException if the body is no well-formed JSON object or passes a limit
   */
  public RequestFields json(InputStream body, @Nullable String encoding) {
    return json(body, encoding, mostBytes);
  }

  private RequestFields json(InputStream body, @Nullable String encoding, long most) {
    Violations violations = new Violations();
    try (InputStream decoded = new BoundedInput(decoded(body, encoding), most)) {
      return new RequestFields(reader.read(decoded, violations), "", violations);
    } catch (ZipException | EOFException e) {
      throw ProblemException.of(ProblemCode.BAD_ENCODING, "the body is not valid gzip");
    } catch (IOException e) {
      // The caller went away, or what it sends is no HTTP: nobody is there to be answered.
      throw ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the body broke off before its end");
    }
  }

  private static InputStream decoded(InputStream body, @Nullable String encoding)
      throws IOException {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      default ->
          throw ProblemException.of(
              ProblemCode.UNSUPPORTED_ENCODING,
              "send the body plain or with Content-Encoding: gzip, applied once");
    };
  }
}
