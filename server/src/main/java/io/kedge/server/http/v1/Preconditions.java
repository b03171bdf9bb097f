/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Revision;
import io.kedge.kernel.ConflictException;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the caller of a write believes to be stored (RFC 9110, section 13). Stateless. */
final class Preconditions {

  /** Whatever there is. */
  private static final String ANY = "*";

  private Preconditions() {}

  /**
   * The belief of a replacement, which must be stated: without one, two people who change the same
   * thing would undo each other unseen.
   *
   * @param exists whether there is something to replace
   * @throws ProblemException if there is, and no belief was stated
   */
  private static Expected ofPut(
      @Nullable String ifMatch, @Nullable String ifNoneMatch, boolean exists) {
    if (ifMatch != null) {
      return ifMatch.strip().equals(ANY) && exists ? Expected.anything() : at(ifMatch);
    }
    if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
      throw ProblemException.of(
          ProblemCode.MALFORMED_REQUEST, "If-None-Match may only be * with this method");
    }
    if (ifNoneMatch == null && exists) {
      throw unstated();
    }
    return Expected.nothing();
  }

  /**
   * Does a replacement. Who says nothing and meets something that was made a moment ago is told the
   * same as who says nothing and meets something old.
   */
  static <T> T put(WriteHeaders headers, boolean exists, Function<Expected, T> replacing) {
    Expected expected = ofPut(headers.ifMatch, headers.ifNoneMatch, exists);
    try {
      return replacing.apply(expected);
    } catch (ConflictException e) {
      boolean unsaid = headers.ifMatch == null && headers.ifNoneMatch == null;
      throw unsaid && e.code().equals(Expected.STALE_VERSION) ? unstated() : e;
    }
  }

  /** Whether the caller of a read has this revision already. */
  static boolean isKnown(@Nullable String ifNoneMatch, Revision revision) {
    if (ifNoneMatch == null) {
      return false;
    }
    return ifNoneMatch.strip().equals(ANY)
        || Arrays.stream(ifNoneMatch.split(",", -1))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(revision.etag()::equals);
  }

  /** The belief of a deletion, which may be left out. */
  static Expected ofDelete(@Nullable String ifMatch) {
    return ifMatch == null || ifMatch.strip().equals(ANY) ? Expected.anything() : at(ifMatch);
  }

  private static ProblemException unstated() {
    return ProblemException.of(
        ProblemCode.PRECONDITION_REQUIRED,
        "it exists; read it, and send its ETag as If-Match to replace it");
  }

  private static Expected at(String etag) {
    Optional<Revision> revision = Revision.ofEtag(etag.strip());
    return Expected.at(
        revision.orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.STALE_VERSION, "If-Match must be an ETag that this server gave")));
  }
}
