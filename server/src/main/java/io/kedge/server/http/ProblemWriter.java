/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Refusals that are decided before or outside any resource, written as problem+json too. */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ProblemWriter {

  @Inject ObjectMapper mapper;

  /** Made by the framework. */
  ProblemWriter() {}

  void register(@Observes Router router) {
    answer(router, ProblemCode.MALFORMED_REQUEST, "the request could not be read");
    answer(router, ProblemCode.NOT_FOUND, "nothing answers to this path; see /docs");
    answer(router, ProblemCode.METHOD_NOT_ALLOWED, "this path has other methods; see /docs");
    answer(router, ProblemCode.NOT_ACCEPTABLE, "answers are application/json");
    answer(router, ProblemCode.BODY_TOO_LARGE, "the body is larger than the server accepts");
    answer(router, ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send application/json");
    answer(router, ProblemCode.INTERNAL, "the fault is in the log under this request's id");
  }

  private void answer(Router router, ProblemCode code, String detail) {
    router.errorHandler(
        code.status(), context -> write(context, ProblemException.of(code, detail)));
  }

  /** Ends the request with the refusal. */
  void write(RoutingContext context, ProblemException refusal) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(refusal.problem().status());
    response.putHeader("Content-Type", Problems.MEDIA_TYPE);
    if (refusal.problem() == ProblemCode.BODY_TOO_LARGE) {
      response.putHeader("Connection", "close");
    }
    try {
      response.end(mapper.writeValueAsString(Problems.of(refusal, RequestId.of(context))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem could not be written", e);
    }
  }
}
