/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** What was asked for contradicts what is already stored. */
public final class ConflictException extends KedgeException {

  /** A contradiction with a stable code, such as {@code event_conflict}. */
  public ConflictException(String code, String message) {
    super(code, message);
  }
}
