/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.access;

import io.kedge.control.port.access.Permission;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.ProblemWriter;
import io.kedge.server.security.CallLimits;
import io.kedge.server.security.Caller;
import io.kedge.server.security.Keyring;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out who a request is from, before anything of its body is taken in: everything but a few
 * open paths needs a key once keys are in force, a key that is sent must be valid in any case, and
 * nobody may ask too often.
 */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class AccessGuard {

  private static final Logger LOG = Logger.getLogger("io.kedge.server.http.access");

  /** Behind the guard of hosts and origins, before bodies are taken in. */
  private static final int BETWEEN = 9_500;

  private static final String PASSED = "kedge.passed";
  private static final String SCHEME = "Bearer ";
  private static final String METRICS = "/metrics";

  private final boolean openMetrics;
  @Inject CallLimits limits;
  @Inject Keyring keys;
  @Inject ProblemWriter problems;

  @Inject
  AccessGuard(Settings settings) {
    openMetrics = settings.get(ServerSettings.OPEN_METRICS);
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, BETWEEN);
  }

  /**
   * What is known of a request that was let through.
   *
   * @param caller who it is from, if it came with a key
   * @param keyNeeded whether calls needed a key when it came
   */
  record Passed(Optional<Caller> caller, boolean keyNeeded) {}

  /** What is known of the request; one that this guard never saw needs a key and has none. */
  static Passed passed(RoutingContext context) {
    return Optional.<Passed>ofNullable(context.get(PASSED))
        .orElse(new Passed(Optional.empty(), true));
  }

  private void pass(RoutingContext context) {
    try {
      check(context);
      context.next();
    } catch (ProblemException refusal) {
      problems.write(context, refusal);
    }
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String address = address(request.remoteAddress());
    String path = context.normalizedPath();
    Optional<String> given = key(request);
    Optional<Caller> caller = given.flatMap(keys::caller);
    if (given.isPresent() && caller.isEmpty()) {
      throw badKey(address);
    }
    boolean keyNeeded = keys.inForce();
    context.put(PASSED, new Passed(caller, keyNeeded));
    if (path.equals("/health") || path.startsWith("/health/")) {
      return;
    }
    if (limits.set() || keyNeeded) {
      hold(
          caller
              .map(one -> limits.callers().take(one.id()))
              .orElseGet(() -> limits.addresses().take(address)));
    }
    if (keyNeeded && !isOpen(path)) {
      if (caller.isEmpty()) {
        throw keyNeeded();
      }
      if (path.equals(METRICS) && !caller.get().role().may(Permission.READ)) {
        throw AccessFilter.refused(caller.get());
      }
    }
  }

  /** What is behind these paths is the same for everybody and tells nothing of what is stored. */
  private boolean isOpen(String path) {
    return path.equals("/openapi")
        || path.equals("/docs")
        || path.startsWith("/docs/")
        || (openMetrics && path.equals(METRICS));
  }

  private static Optional<String> key(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    String given = header == null ? "" : header.strip() + " ";
    return given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(given.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private ProblemException badKey(String address) {
    long wait = limits.badKeys().take(address);
    if (wait > 0) {
      return ProblemException.later(
          ProblemCode.RATE_LIMITED, "too many keys that are not valid; send a valid one", wait);
    }
    LOG.infof("a key that is not valid was sent from %s", address);
    return ProblemException.of(
        ProblemCode.UNAUTHENTICATED,
        keys.inForce()
            ? "the key is unknown, expired or revoked; 'kedge key list' tells which are there"
            : "there are no keys on this server; leave the Authorization header out");
  }

  static ProblemException keyNeeded() {
    return ProblemException.of(
        ProblemCode.UNAUTHENTICATED,
        "this call needs a key: send it as 'Authorization: Bearer kedge_…'; 'kedge key create'"
            + " makes one");
  }

  private static void hold(long seconds) {
    if (seconds > 0) {
      throw ProblemException.later(
          ProblemCode.RATE_LIMITED,
          "more calls a second than the setting rate_limit allows; wait a little",
          seconds);
    }
  }

  /** Who has one address of IPv6 has as many as fit behind its first half. */
  private static String address(SocketAddress remote) {
    String address = String.valueOf(remote == null ? null : remote.hostAddress());
    String[] groups = address.split(":", -1);
    return groups.length == 8 ? String.join(":", Arrays.copyOf(groups, 4)) : address;
  }
}
