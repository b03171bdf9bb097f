/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to the server. Immutable by agreement: the body is not changed.
 *
 * @param method GET, PUT or POST
 * @param path the path with its query, from {@code /api}
 * @param headers headers beside those of every request
 * @param body what is sent; nothing when empty
 * @param within how long the answer may take
 * @param read whether what comes back is read when the call succeeds
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is; never compared
record Call(
    String method,
    String path,
    Map<String, String> headers,
    byte[] body,
    Duration within,
    boolean read) {

  private static final Duration USUAL = Duration.ofMinutes(2);
  private static final Duration LONG = Duration.ofMinutes(30);

  static Call get(String path) {
    return new Call("GET", path, Map.of(), new byte[0], USUAL, true);
  }

  /** Sends JSON. */
  static Call json(String method, String path, String json) {
    return bytes(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes of a media type. */
  static Call bytes(String method, String path, String type, byte[] body) {
    return new Call(method, path, Map.of("Content-Type", type), body, USUAL, true);
  }

  /** The same with one more header. */
  Call with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body, within, read);
  }

  /** The same as heavy work: with patience, and without reading its results, which may be many. */
  Call asWork() {
    return new Call(method, path, headers, body, LONG, false);
  }
}
