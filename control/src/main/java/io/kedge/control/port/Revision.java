/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.util.Optional;

/**
 * The state that a stored thing is in, counted by each change of it. A thing that is made under the
 * name of a deleted one begins above whatever that one had, so that a revision never means two
 * states of one name. Immutable.
 *
 * @param number one more for each change; in a store in which nothing was deleted, 1 for what was
 *     just made
 */
public record Revision(long number) {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, but was " + number);
    }
  }

  /** The revision after one more change. */
  public Revision next() {
    return new Revision(number + 1);
  }

  /** The revision as an HTTP entity tag, quotes included: {@code "3"}. */
  public String etag() {
    return "\"" + number + "\"";
  }

  /** The revision that an entity tag names; empty for a tag that is none of ours. */
  public static Optional<Revision> ofEtag(String etag) {
    return etag.matches("\"[1-9][0-9]{0,17}\"")
        ? Optional.of(new Revision(Long.parseLong(etag.substring(1, etag.length() - 1))))
        : Optional.empty();
  }
}
