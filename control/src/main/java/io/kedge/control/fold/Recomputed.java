/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.port.flow.Result;
import java.util.List;

/**
 * A verdict made once more from the log. Immutable.
 *
 * @param stored the result as it is stored
 * @param verdict what the log says, as JSON text
 * @param differences where the two differ, one sentence each; empty if they do not
 */
public record Recomputed(Result stored, String verdict, List<String> differences) {

  /** Copies the list. */
  public Recomputed {
    differences = List.copyOf(differences);
  }
}
