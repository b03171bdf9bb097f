/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all requests together may hold: bodies that arrive, and what is read from them.
 * Who comes when nothing is left is refused and comes again; nobody waits for memory while holding
 * some. Thread-safe.
 */
public final class RequestMemory {

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** So many bytes, all of them free. */
  public RequestMemory(long most) {
    this.most = most;
  }

  /** The share of one request, nothing so far. */
  Share share() {
    return new Share();
  }

  /** Bytes that are held now. */
  long taken() {
    return taken.get();
  }

  /** What one request holds. Thread-safe. */
  final class Share implements AutoCloseable {

    private long held;
    private boolean closed;

    private Share() {}

    /**
     * Takes bytes.
     *
     * @throws ProblemException if others hold too much now, or this request alone would
     */
    synchronized void take(long bytes) {
      if (closed) {
        throw ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the caller went away");
      }
      if (held + bytes > most) {
        throw ProblemException.beyond(
            ProblemCode.BODY_TOO_LARGE,
            "reading this body takes more memory than the %,d bytes of the setting request_memory;"
                    .formatted(most)
                + " send less at a time, or start the server with a larger heap",
            most);
      }
      if (taken.addAndGet(bytes) > most) {
        taken.addAndGet(-bytes);
        throw ProblemException.of(
            ProblemCode.OVERLOADED,
            "other requests hold the memory for bodies; send it again soon");
      }
      held += bytes;
    }

    /** Gives bytes back. */
    synchronized void give(long bytes) {
      long back = Math.min(bytes, held);
      held -= back;
      taken.addAndGet(-back);
    }

    /** Gives everything back; nothing can be taken any more. */
    @Override
    public synchronized void close() {
      closed = true;
      give(held);
    }
  }
}
