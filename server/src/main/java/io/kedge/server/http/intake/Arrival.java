/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Consumer;

/** A body on its way in, gathered by the event loop: no thread waits for it. One thread. */
final class Arrival {

  private final HttpServerRequest request;
  private final Vertx vertx;
  private final Blocks body;
  private final Limits limits;
  private boolean over;
  private long timer;

  /**
   * What a body may be.
   *
   * @param bytes the most bytes, before decoding
   * @param time from the headers to the last byte
   */
  record Limits(long bytes, Duration time) {}

  Arrival(HttpServerRequest request, Vertx vertx, Blocks body, Limits limits) {
    this.request = request;
    this.vertx = vertx;
    this.body = body;
    this.limits = limits;
  }

  /** Gathers the body, and calls one of the two at most once: neither when the caller goes. */
  void gather(Runnable whole, Consumer<ProblemException> refused) {
    if (isAnnouncedTooLarge()) {
      refused.accept(tooLarge());
      return;
    }
    timer =
        vertx.setTimer(
            limits.time().toMillis(),
            late ->
                end(
                    () ->
                        refused.accept(
                            ProblemException.of(
                                ProblemCode.REQUEST_TIMEOUT,
                                "the body must arrive within %d s"
                                    .formatted(limits.time().toSeconds())))));
    request.exceptionHandler(broken -> end(() -> {}));
    request.handler(bytes -> take(bytes, refused));
    request.endHandler(end -> end(whole));
    request.resume();
  }

  private boolean isAnnouncedTooLarge() {
    String length = request.getHeader("Content-Length");
    try {
      return length != null && Long.parseLong(length.strip()) > limits.bytes();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private ProblemException tooLarge() {
    return ProblemException.tooLarge(limits.bytes());
  }

  private void take(Buffer bytes, Consumer<ProblemException> refused) {
    if (over) {
      return;
    }
    try {
      if (body.size() + bytes.length() > limits.bytes()) {
        throw tooLarge();
      }
      body.add(bytes);
    } catch (ProblemException e) {
      body.clear();
      end(() -> refused.accept(e));
    }
  }

  private void end(Runnable then) {
    if (!over) {
      over = true;
      vertx.cancelTimer(timer);
      then.run();
    }
  }
}
