/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** What the caller gave cannot be used; the message says where it is wrong and how to mend it. */
public final class InvalidInputException extends KedgeException {

  /** Invalid input with a stable code and a sentence for the reader. */
  public InvalidInputException(String code, String message) {
    super(code, message);
  }

  /** Invalid input found by a failure below. */
  public InvalidInputException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
