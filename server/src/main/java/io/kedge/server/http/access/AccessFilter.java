/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.access;

import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Decides, on the call that a request was matched to, whether its caller may make it. What the path
 * looks like plays no part.
 */
public class AccessFilter {

  /**
   * Made by the framework, before there are settings: what it has to know comes with the request.
   */
  public AccessFilter() {}

  /** Refuses callers whose role does not have the permission that the call needs. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check(ResourceInfo resource, RoutingContext context) {
    AccessGuard.Passed passed = AccessGuard.passed(context);
    if (passed.caller().isEmpty() && !passed.keyNeeded()) {
      return;
    }
    Caller caller = passed.caller().orElseThrow(AccessGuard::keyNeeded);
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (needs == null || !caller.role().may(needs.value())) {
      throw refused(caller);
    }
  }

  static ProblemException refused(Caller caller) {
    return ProblemException.of(
        ProblemCode.FORBIDDEN,
        "a key of role %s may not make this call; see who may in the page on security"
            .formatted(caller.role().wireName()));
  }
}
