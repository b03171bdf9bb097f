/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.kedge.server.http.ArrivedBody;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Hands the body that has arrived to the resource, and demands that it says what it is. Without
 * this a page of another site could send one as plain text, which browsers do without asking first.
 */
public class BodyFilter {

  /** Made by the framework. */
  public BodyFilter() {}

  /** Refuses what is not JSON in UTF-8, plain or packed once; other types its resource refuses. */
  @ServerRequestFilter
  public void hand(ContainerRequestContext request, RoutingContext context) {
    Admission admission = Admission.of(context);
    if (admission == null || !admission.enter()) {
      throw ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the caller went away");
    }
    // A filter of responses would not do: it is passed over when the caller has gone.
    CurrentRequestManager.get().registerCompletionCallback(done -> admission.leave());
    boolean mayHaveBody =
        switch (request.getMethod()) {
          case "POST", "PUT", "PATCH" -> true;
          default -> false;
        };
    if (mayHaveBody) {
      requireJson(request.getMediaType());
      request.setEntityStream(
          new ArrivedBody(
              decoded(
                  admission.isStreamed() ? request.getEntityStream() : admission.body().stream(),
                  request.getHeaderString("Content-Encoding")),
              admission.memory()::take));
    }
  }

  private static void requireJson(@Nullable MediaType type) {
    if (type == null) {
      throw ProblemException.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send the body with Content-Type: application/json");
    }
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
    if (!charset.replace("\"", "").strip().equalsIgnoreCase("utf-8")) {
      throw ProblemException.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "JSON is sent in UTF-8; leave the charset out");
    }
  }

  private static InputStream decoded(InputStream body, @Nullable String encoding) {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> new GzipInput(body);
      default ->
          throw ProblemException.of(
              ProblemCode.UNSUPPORTED_ENCODING,
              "send the body plain or with Content-Encoding: gzip, applied once");
    };
  }
}
