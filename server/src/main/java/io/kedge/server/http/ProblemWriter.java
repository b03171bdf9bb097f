/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refusals that are decided before or outside any resource, written as problem+json too. */
@Singleton
public class ProblemWriter {

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

  /** Whether the headers of a request announce a body. */
  public static boolean announcesBody(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return request.getHeader("Transfer-Encoding") != null
        || (length != null && !length.strip().equals("0"));
  }

  /** Ends the request with the refusal. */
  public void write(RoutingContext context, ProblemException refusal) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(refusal.problem().status());
    Problems.headers(refusal).forEach(response::putHeader);
    if (announcesBody(context.request()) && !context.request().isEnded()) {
      // What is left of the request is not read: the connection cannot carry another one.
      response.putHeader("Connection", "close");
    }
    try {
      response.end(Buffer.buffer(Problems.json(refusal, RequestId.of(context))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem could not be written", e);
    }
  }
}
