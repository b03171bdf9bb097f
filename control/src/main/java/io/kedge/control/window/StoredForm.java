/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

/** The versions of what is stored as bytes. Stateless. */
public final class StoredForm {

  private StoredForm() {}

  /**
   * Refuses bytes of a later version.
   *
   * @throws IllegalStateException if the version is not the one that this program writes
   */
  public static void requireVersion(int found, int written, String what) {
    if (found != written) {
      throw new IllegalStateException(
          "what is kept of %s has version %d, but this program reads %d; use the program that wrote it"
              .formatted(what, found, written));
    }
  }
}
