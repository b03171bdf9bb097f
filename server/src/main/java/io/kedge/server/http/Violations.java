/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.ArrayList;
import java.util.List;

/** The places where a body breaks the contract, in the order found. One thread. */
public final class Violations {

  /** An answer lists no more than this. */
  public static final int MOST = 100;

  private final List<Violation> found = new ArrayList<>();

  /** Nothing found yet. */
  public Violations() {}

  /** Notes one, unless there are {@value #MOST} already. */
  public void add(String pointer, String code, String message) {
    if (found.size() < MOST) {
      found.add(new Violation(pointer, code, message));
    }
  }

  /** Whether anything was found. */
  public boolean any() {
    return !found.isEmpty();
  }

  /**
   * Refuses the request if anything was found.
   *
   * @throws ProblemException in that case
   */
  public void refuse() {
    if (any()) {
      throw ProblemException.invalid(found);
    }
  }
}
