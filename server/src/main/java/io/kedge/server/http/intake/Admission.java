/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one request holds of the server: memory, and a place among those that are worked on. It is
 * given back when the answer is out and the work is done, whichever comes last: work goes on for a
 * while after a caller has gone. Thread-safe.
 */
final class Admission {

  private static final String KEY = "kedge.admission";

  private final RequestMemory.Share memory;
  private final Blocks body;
  private final AtomicInteger holders = new AtomicInteger(1);
  private volatile Runnable place = () -> {};
  private volatile boolean working;

  private volatile boolean streamed;

  /** Seen by the event loop alone. */
  private boolean over;

  private Admission(RequestMemory.Share memory) {
    this.memory = memory;
    this.body = new Blocks(memory);
  }

  /** Opens the account of a request; it ends with the answer, or when the caller goes. */
  static Admission open(RoutingContext context, RequestMemory memory) {
    Admission admission = new Admission(memory.share());
    context.put(KEY, admission);
    context.addEndHandler(ended -> admission.ended());
    if (context.response().closed()) {
      admission.ended();
    }
    return admission;
  }

  /** That of a request which came through the intake. */
  static @Nullable Admission of(RoutingContext context) {
    return context.get(KEY);
  }

  /** Notes that the body is not gathered: its resource takes it from the connection. */
  void stream() {
    streamed = true;
  }

  boolean isStreamed() {
    return streamed;
  }

  RequestMemory.Share memory() {
    return memory;
  }

  Blocks body() {
    return body;
  }

  /** Notes how the request's place is given back, which is at once when the caller has gone. */
  void placed(Runnable giveBack) {
    if (enter()) {
      place = giveBack;
      leave();
    } else {
      giveBack.run();
    }
  }

  /** Notes that a thread works on the request; false when it is over already. */
  boolean enter() {
    boolean open = holders.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
    working = open;
    return open;
  }

  /** Notes that the work is done. */
  void leave() {
    if (working) {
      working = false;
      release();
    }
  }

  private void ended() {
    if (!over) {
      over = true;
      release();
    }
  }

  private void release() {
    if (holders.decrementAndGet() == 0) {
      memory.close();
      place.run();
    }
  }
}
