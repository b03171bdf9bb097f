/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.util.function.Supplier;

/** Tries of a transaction that others may get in the way of. */
final class Attempts {

  private static final int MOST = 4;

  private Attempts() {}

  /** The transaction's result: it is tried again up to three times after a collision. */
  static <T> T of(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (attempt == MOST || !DriverFailure.of(e).mayPassNextTime()) {
          throw e;
        }
      }
    }
  }
}
