/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass. Thread-safe. */
@FunctionalInterface
public interface Pause {

  /** The real one. */
  Pause REAL = time -> new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);

  /**
   * Returns when that much time has passed.
   *
   * @throws InterruptedException if the thread is told to stop
   */
  void rest(Duration time) throws InterruptedException;
}
