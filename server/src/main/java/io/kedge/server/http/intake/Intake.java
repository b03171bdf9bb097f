/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.ProblemWriter;
import io.kedge.server.http.RequestBodies;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Lets a request go on once its body is there whole and there is a place for it. Questions about
 * the server's own state need no place: they have to be answered when there is none.
 */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class Intake {

  private static final String VERSIONED = "/api/v1/models/";

  /** Behind the guard, before everything else. */
  private static final int SECOND = 9_000;

  /** A place is given back a moment after its answer, when whoever was answered may ask again. */
  private static final int TRIES = 50;

  private static final long BETWEEN_MILLIS = 10;

  /**
   * Bodies that set a reference at a time. They may be larger than the memory, so each keeps a
   * thread busy until it has gone into a file.
   */
  private static final int REFERENCES = 4;

  private final Semaphore places;
  private final Semaphore references = new Semaphore(REFERENCES);
  private final Arrival.Limits rows;
  private final Arrival.Limits settingsOnly;
  @Inject RequestMemory memory;
  @Inject ProblemWriter problems;
  @Inject Vertx vertx;

  @Inject
  Intake(Settings settings) {
    places = new Semaphore(settings.get(ServerSettings.MAX_REQUESTS));
    rows =
        new Arrival.Limits(
            settings.get(ServerSettings.MAX_BODY_SIZE), settings.get(ServerSettings.BODY_TIMEOUT));
    settingsOnly = new Arrival.Limits(RequestBodies.SMALL, rows.time());
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, SECOND);
  }

  private void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    Admission admission = Admission.open(context, memory);
    if (setsReference(context)) {
      admission.stream();
      place(context, admission, references, TRIES);
    } else if (ProblemWriter.announcesBody(request)) {
      Arrival.Limits limits = holdsRows(context.normalizedPath()) ? rows : settingsOnly;
      new Arrival(request, vertx, admission.body(), limits)
          .gather(
              () -> place(context, admission, places, TRIES),
              refusal -> problems.write(context, refusal));
    } else {
      place(context, admission, places, TRIES);
    }
  }

  private static boolean setsReference(RoutingContext context) {
    return context.request().method().equals(HttpMethod.PUT)
        && context.normalizedPath().startsWith(VERSIONED)
        && context.normalizedPath().endsWith("/reference");
  }

  private static boolean holdsRows(String path) {
    return path.startsWith("/drift/")
        || (path.startsWith(VERSIONED)
            && (path.endsWith("/predictions") || path.endsWith("/labels")));
  }

  private void place(RoutingContext context, Admission admission, Semaphore from, int tries) {
    if (!isAboutTheServer(context.normalizedPath())) {
      if (!from.tryAcquire()) {
        if (tries > 1) {
          vertx.setTimer(BETWEEN_MILLIS, again -> place(context, admission, from, tries - 1));
          return;
        }
        problems.write(
            context,
            ProblemException.of(
                ProblemCode.OVERLOADED,
                "the server works on as many requests as it takes at once"));
        return;
      }
      admission.placed(from::release);
    }
    context.next();
  }

  private static boolean isAboutTheServer(String path) {
    return path.startsWith("/health")
        || path.equals("/drift/health-check")
        || path.equals("/metrics");
  }
}
