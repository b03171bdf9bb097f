/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.kedge.server.security.KnownHosts;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What every request passes, whatever its path: it gets a name, must be meant for this server, and
 * must not come from another site's page.
 */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class RequestGuard {

  private static final int FIRST = 10_000;

  @Inject KnownHosts hosts;
  @Inject RandomGenerator random;
  @Inject ProblemWriter problems;

  /** Made by the framework. */
  RequestGuard() {}

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext context) {
    RequestId.assign(context, random);
    context
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Frame-Options", "DENY");
    Optional<ProblemException> refusal = refusal(context.request());
    if (refusal.isPresent()) {
      problems.write(context, refusal.get());
    } else {
      context.next();
    }
  }

  /** What the request is meant for: a header of HTTP/1.1, a pseudo-header of HTTP/2. */
  private static String host(HttpServerRequest request) {
    String host = request.getHeader("Host");
    if (host != null) {
      return host;
    }
    return request.authority() == null ? "" : request.authority().toString();
  }

  private Optional<ProblemException> refusal(HttpServerRequest request) {
    if (!hosts.isOurs(host(request))) {
      return Optional.of(
          ProblemException.of(
              ProblemCode.MISDIRECTED,
              "the Host header names another server; call this one as localhost, or add the name"
                  + " to the setting allowed_hosts"));
    }
    if (request.method().equals(HttpMethod.TRACE)) {
      return Optional.of(
          ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, "TRACE is not answered"));
    }
    String origin = request.getHeader("Origin");
    boolean foreign = origin != null && !hosts.isOurOrigin(origin);
    if (foreign || "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      return Optional.of(
          ProblemException.of(
              ProblemCode.FOREIGN_ORIGIN, "pages of other sites may not call this server"));
    }
    return Optional.empty();
  }
}
