/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A piece of writing that waits for its group's commit. Made by one thread, run by another. */
final class Work<T> {

  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final Function<Handle, T> function;
  private @Nullable T result;

  Work(Function<Handle, T> function) {
    this.function = function;
  }

  /** Does it inside the group's transaction; the answer waits for the commit. */
  void run(Handle handle) {
    result = function.apply(handle);
  }

  void succeed() {
    answer.complete(result);
  }

  void fail(Throwable failure) {
    answer.completeExceptionally(
        failure instanceof RuntimeException e ? DriverFailure.translated(e) : failure);
  }

  /** Whether nobody waits for it any more. */
  boolean isGivenUp() {
    return answer.isCancelled();
  }

  /** The answer, once the commit is durable. */
  T await(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | CancellationException e) {
      answer.cancel(false);
      throw DriverFailure.away(e);
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw DriverFailure.away(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
