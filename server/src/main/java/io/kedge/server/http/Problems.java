/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.kedge.api.FieldError;
import io.kedge.api.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refusals as the records of the wire (RFC 9457). Stateless. */
final class Problems {

  /** The media type of every refusal. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final int LONGEST = 500;

  /** A store that went away is asked for again at every call; a moment is enough. */
  private static final Long RETRY_AFTER_SECONDS = 1L;

  private Problems() {}

  static Problem of(ProblemException refusal, String requestId) {
    List<FieldError> errors =
        refusal.violations().stream()
            .map(one -> new FieldError(one.pointer(), one.code(), one.message()))
            .toList();
    @Nullable Long limit = refusal.limit() > 0 ? refusal.limit() : null;
    return new Problem(
        "/problems/" + refusal.code().replace('_', '-').replace('.', '-'),
        refusal.problem().title(),
        refusal.problem().status(),
        cut(String.valueOf(refusal.getMessage())),
        "/requests/" + requestId,
        refusal.code(),
        requestId,
        errors,
        limit,
        refusal.problem() == ProblemCode.UNAVAILABLE ? RETRY_AFTER_SECONDS : null);
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
  }
}
