/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** Something was there once and is no longer kept; the message says what it would have needed. */
public final class GoneException extends KedgeException {

  /** A thing let go, with a stable code such as {@code log_expired}. */
  public GoneException(String code, String message) {
    super(code, message);
  }
}
