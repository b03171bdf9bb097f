/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The ways into the database. Failures of drivers arrive in the words of the house: {@link
 * io.kedge.kernel.UnavailableException} with code {@code store_unavailable} or {@code
 * storage_full}. Thread-safe.
 */
public interface Transactions extends AutoCloseable {

  /** Reads one state of the database, however many statements the work has. */
  <T> T read(Function<Handle, T> work);

  /**
   * Writes all or nothing and returns after the commit is durable.
   *
   * @param work may run more than once, so its only effects are those on the handle
   */
  <T> T write(Function<Handle, T> work);

  /**
   * Writes like {@link #write}, together with other work that waits.
   *
   * @param lane works of one lane run one after the other
   */
  <T> T append(String lane, Function<Handle, T> work);

  /**
   * Shows that the database answers and, where that costs nobody else anything, that it can write.
   *
   * @throws io.kedge.kernel.UnavailableException if it does not or cannot
   */
  void ping();

  /** Finishes what was begun and lets the connections go. */
  @Override
  void close();
}
