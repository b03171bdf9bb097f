/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.kedge.api.FieldError;
import io.kedge.api.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refusals as the records of the wire (RFC 9457). Stateless. */
public final class Problems {

  /** The media type of every refusal. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final int LONGEST = 500;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

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
        retryAfter(refusal));
  }

  /** The seconds after which it is worth while to ask again. */
  private static @Nullable Long retryAfter(ProblemException refusal) {
    if (refusal.retryAfterSeconds() > 0) {
      return refusal.retryAfterSeconds();
    }
    boolean passes =
        refusal.problem() == ProblemCode.UNAVAILABLE || refusal.problem() == ProblemCode.OVERLOADED;
    return passes ? RETRY_AFTER_SECONDS : null;
  }

  /**
   * A refusal as the bytes of its answer, for where no resource is at hand.
   *
   * @throws JsonProcessingException never, as all of it are texts and numbers
   */
  public static byte[] json(ProblemException refusal, String requestId)
      throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(of(refusal, requestId));
  }

  /** The headers that belong to a refusal. */
  public static Map<String, String> headers(ProblemException refusal) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", MEDIA_TYPE);
    headers.put("X-Content-Type-Options", "nosniff");
    if (refusal.problem() == ProblemCode.BODY_TOO_LARGE) {
      headers.put("Connection", "close");
    }
    if (refusal.problem() == ProblemCode.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    if (refusal.problem() == ProblemCode.METHOD_NOT_ALLOWED) {
      headers.put("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
    }
    Long retryAfter = retryAfter(refusal);
    if (retryAfter != null) {
      headers.put("Retry-After", retryAfter.toString());
    }
    return headers;
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
  }
}
