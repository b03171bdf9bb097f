/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

/** Something named by the caller does not exist; the message names the call that would make it. */
public final class NotFoundException extends KedgeException {

  /** A missing thing with a stable code, such as {@code model.not_found}. */
  public NotFoundException(String code, String message) {
    super(code, message);
  }
}
