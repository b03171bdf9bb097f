/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused or failed request (RFC 9457, {@code application/problem+json}). Immutable.
 *
 * @param type the kind as a reference, such as {@code /problems/wrong-type}
 * @param title the kind in one fixed sentence
 * @param status the HTTP status
 * @param detail what happened here and what to do next, at most 500 characters
 * @param instance this request, {@code /requests/ID}
 * @param code the kind as a stable word, such as {@code wrong_type}
 * @param requestId the request's name, also in the header {@code X-Request-Id} and in the log
 * @param errors the places at fault, at most 100
 * @param limit the limit that was passed, where one was
 * @param retryAfterS after how many seconds to try again, where that helps
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String requestId,
    List<FieldError> errors,
    @Nullable Long limit,
    @Nullable Long retryAfterS) {

  /** Copies the list. */
  public Problem {
    errors = List.copyOf(errors);
  }
}
