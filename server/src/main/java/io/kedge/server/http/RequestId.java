/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The name of a request, in its answer's header, in problems and in the log. Stateless. */
final class RequestId {

  static final String HEADER = "X-Request-Id";
  private static final String KEY = "kedge.request-id";

  private RequestId() {}

  static void assign(RoutingContext context, RandomGenerator random) {
    String id = HexFormat.of().toHexDigits(random.nextLong());
    context.put(KEY, id);
    context.response().putHeader(HEADER, id);
  }

  static String of(RoutingContext context) {
    String id = context.get(KEY);
    return id == null ? "unknown" : id;
  }
}
