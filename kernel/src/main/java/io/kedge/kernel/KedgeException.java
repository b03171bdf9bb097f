/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** A failure that a caller can understand and act on; each has a stable code. */
public abstract sealed class KedgeException extends RuntimeException
    permits InvalidInputException,
        NotFoundException,
        GoneException,
        ConflictException,
        UnavailableException {

  private final String code;

  /** A failure with its stable code, a message that says what to do next, and its cause. */
  KedgeException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** A failure with its stable code and a message that says what to do next. */
  KedgeException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable, machine-readable name of this kind of failure, such as {@code file.ragged_row}. */
  public String code() {
    return code;
  }
}
