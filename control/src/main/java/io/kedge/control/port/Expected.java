/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ConflictException;
import java.util.OptionalLong;

/**
 * What the writer believes about the thing that a write replaces; a write with a false belief
 * changes nothing. Immutable.
 *
 * @param revision the revision it must be at, 0 for "there is none yet", empty for "whatever it is"
 */
public record Expected(OptionalLong revision) {

  /** The code of a write that was refused because its belief is false. */
  public static final String STALE_VERSION = "stale_version";

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Expected {
    if (revision.isPresent() && revision.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "revision must be at least 0, but was " + revision.getAsLong());
    }
  }

  /** Nothing is expected: make it or replace it. */
  public static Expected anything() {
    return new Expected(OptionalLong.empty());
  }

  /** There is none yet: make it, replace nothing. */
  public static Expected nothing() {
    return new Expected(OptionalLong.of(0));
  }

  /** It is at that revision: replace exactly this. */
  public static Expected at(Revision revision) {
    return new Expected(OptionalLong.of(revision.number()));
  }

  /**
   * Compares the belief with what is stored.
   *
   * @param what the thing, for the message: {@code model 'm'}
   * @param stored its revision, 0 if there is none
   * @throws ConflictException {@code stale_version} if they differ
   */
  public void require(String what, long stored) {
    if (revision.isPresent() && revision.getAsLong() != stored) {
      String found = stored == 0 ? "does not exist" : "is at revision " + stored;
      String wanted =
          revision.getAsLong() == 0
              ? "was expected not to exist"
              : "was expected at revision " + revision.getAsLong();
      throw new ConflictException(
          STALE_VERSION,
          what + " " + found + " but " + wanted + "; read it again and repeat the change");
    }
  }
}
