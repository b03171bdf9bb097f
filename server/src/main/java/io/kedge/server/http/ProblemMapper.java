/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.kedge.api.Problem;
import io.kedge.control.port.Expected;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.GoneException;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.KedgeException;
import io.kedge.kernel.NotFoundException;
import io.kedge.kernel.UnavailableException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into problem+json; the only place that does. Thread-safe. */
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger("io.kedge.server.http");

  /** Made by the framework. */
  public ProblemMapper() {}

  /** A refusal with its answer. */
  @ServerExceptionMapper
  public Response refused(ProblemException refusal, RoutingContext context) {
    return answer(refusal, context);
  }

  /** A failure of the house's own family. */
  @ServerExceptionMapper
  public Response failed(KedgeException failure, RoutingContext context) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof InvalidInputException) {
      return answer(
          ProblemException.invalid(List.of(new Violation("", failure.code(), message))), context);
    }
    if (failure instanceof NotFoundException) {
      return answer(ProblemException.of(ProblemCode.NOT_FOUND, message), context);
    }
    if (failure instanceof GoneException) {
      return answer(ProblemException.coded(ProblemCode.GONE, failure.code(), message), context);
    }
    if (failure instanceof ConflictException && failure.code().equals(Expected.STALE_VERSION)) {
      return answer(ProblemException.of(ProblemCode.STALE_VERSION, message), context);
    }
    if (failure instanceof ConflictException) {
      return answer(ProblemException.coded(ProblemCode.CONFLICT, failure.code(), message), context);
    }
    if (failure instanceof UnavailableException) {
      LOG.warnf("request %s: %s", RequestId.of(context), message);
      return answer(
          ProblemException.coded(ProblemCode.UNAVAILABLE, failure.code(), message), context);
    }
    return defect(failure, context);
  }

  /** What the framework refuses: paths, methods, media types. */
  @ServerExceptionMapper
  public Response refusedByFramework(WebApplicationException refusal, RoutingContext context) {
    return switch (refusal.getResponse().getStatus()) {
      case 404 ->
          answer(
              ProblemException.of(ProblemCode.NOT_FOUND, "nothing answers to this path; see /docs"),
              context);
      case 405 -> otherMethods(refusal, context);
      case 406 ->
          answer(
              ProblemException.of(ProblemCode.NOT_ACCEPTABLE, "answers are application/json"),
              context);
      case 413 ->
          answer(
              ProblemException.of(
                  ProblemCode.BODY_TOO_LARGE, "the body is larger than the server accepts"),
              context);
      case 415 ->
          answer(
              ProblemException.of(
                  ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                  "the call reads no body of this Content-Type; most are application/json, see /docs"),
              context);
      case 400 ->
          answer(
              ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the request could not be read"),
              context);
      default -> defect(refusal, context);
    };
  }

  private static Response otherMethods(WebApplicationException refusal, RoutingContext context) {
    Response answer =
        answer(
            ProblemException.of(
                ProblemCode.METHOD_NOT_ALLOWED, "this path has other methods; see /docs"),
            context);
    String allowed = refusal.getResponse().getHeaderString("Allow");
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header("Allow", null).header("Allow", allowed).build();
  }

  /** A defect: the caller gets the request's id, the log gets the rest. */
  @ServerExceptionMapper
  public Response defect(Throwable failure, RoutingContext context) {
    LOG.errorf(failure, "request %s failed: %s", RequestId.of(context), context.normalizedPath());
    return answer(
        ProblemException.of(
            ProblemCode.INTERNAL, "the fault is in the log under this request's id"),
        context);
  }

  private static Response answer(ProblemException refusal, RoutingContext context) {
    Problem problem = Problems.of(refusal, RequestId.of(context));
    Response.ResponseBuilder answer =
        Response.status(problem.status()).entity(problem).type(Problems.MEDIA_TYPE);
    Problems.headers(refusal)
        .forEach((name, value) -> answer.header(name, null).header(name, value));
    return answer.type(Problems.MEDIA_TYPE).build();
  }
}
