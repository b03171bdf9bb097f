/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** Something outside, such as a disk, did not do its part; the same call may work later. */
public final class UnavailableException extends KedgeException {

  /** A failure of the outside with a stable code, a sentence for the reader and the cause. */
  public UnavailableException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
