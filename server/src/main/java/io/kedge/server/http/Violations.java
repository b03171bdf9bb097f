/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.ArrayList;
import java.util.List;

/** The places where a body breaks the contract, in the order found. One thread. */
final class Violations {

  /** An answer lists no more than this. */
  static final int MOST = 100;

  private final List<Violation> found = new ArrayList<>();

  void add(String pointer, String code, String message) {
    if (found.size() < MOST) {
      found.add(new Violation(pointer, code, message));
    }
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Refuses the request if anything was found. */
  void refuse() {
    if (any()) {
      throw ProblemException.invalid(found);
    }
  }
}
