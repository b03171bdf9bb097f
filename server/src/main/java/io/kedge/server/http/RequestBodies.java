/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Reads the bodies of requests under their limits: what counts is the bytes after decoding.
 * Thread-safe.
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
  public static final long SMALL = 64L * 1024;

  /**
   * The fields of a JSON object that holds settings and no rows: 64 KiB at most.
   *
   * @throws ProblemException if the body is no well-formed JSON object or passes a limit
   */
  public RequestFields small(InputStream body) {
    return json(body, SMALL);
  }

  /**
   * The fields of a JSON object, without those that are read by others as they come by.
   *
   * @param streamed who reads a field, by its name
   * @throws ProblemException if the body is no well-formed JSON object or passes a limit
   */
  public RequestFields json(InputStream body, Map<String, StreamedField> streamed) {
    Violations violations = new Violations();
    return reading(
        body,
        mostBytes,
        (decoded, memory) ->
            new RequestFields(
                reader.read(decoded, violations, new JsonReader.Streams(memory, streamed)),
                "",
                violations));
  }

  /** Reads one field of a body as it comes by. */
  public interface StreamedField {

    /** Reads the value of which the first token is the current one, and notes what is wrong. */
    void read(StrictJson json, Violations violations) throws IOException;
  }

  /** What is made of the decoded bytes of a body. */
  public interface Reading<T> {

    /** Reads them, and tells the memory that it takes. */
    T read(InputStream decoded, LongConsumer memory) throws IOException;
  }

  /** The most bytes of a body of rows, after decoding. */
  public long mostBytes() {
    return mostBytes;
  }

  /**
   * The fields of a JSON object.
   *
   * @throws ProblemException if the body is no well-formed JSON object or passes a limit
   */
  public RequestFields json(InputStream body) {
    return json(body, mostBytes);
  }

  private RequestFields json(InputStream body, long most) {
    Violations violations = new Violations();
    return reading(
        body,
        most,
        (decoded, memory) ->
            new RequestFields(reader.read(decoded, violations, memory), "", violations));
  }

  /**
   * What is made of a body's bytes.
   *
   * @param most the most bytes, after decoding
   * @throws ProblemException if the body cannot be decoded, passes the limit or breaks off
   */
  public <T> T reading(InputStream body, long most, Reading<T> reading) {
    ArrivedBody arrived = ArrivedBody.of(body);
    try (InputStream decoded = new BoundedInput(arrived, most)) {
      return reading.read(decoded, arrived.memory());
    } catch (ZipException | EOFException e) {
      throw ProblemException.of(ProblemCode.BAD_ENCODING, "the body is not valid gzip");
    } catch (IOException e) {
      // The caller went away, or what it sends is no HTTP: nobody is there to be answered.
      throw ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the body broke off before its end");
    }
  }
}
