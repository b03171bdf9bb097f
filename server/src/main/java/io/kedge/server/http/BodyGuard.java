/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Demands that a body says what it is. Without this a page of another site could send one as plain
 * text, which browsers do without asking first.
 */
public class BodyGuard {

  /** Made by the framework. */
  public BodyGuard() {}

  /** Refuses a body without a media type; one of a wrong type is refused by its resource. */
  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    boolean mayHaveBody =
        switch (request.getMethod()) {
          case "POST", "PUT", "PATCH" -> true;
          default -> false;
        };
    if (mayHaveBody && request.getMediaType() == null) {
      throw ProblemException.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send the body with Content-Type: application/json");
    }
  }
}
