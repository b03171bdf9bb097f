/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;

/**
 * A verdict made once more from the rows in the log. Immutable.
 *
 * @param result the verdict as it is stored
 * @param recomputed the verdict as the log gives it now, in the same form as {@code result.verdict}
 * @param agrees whether they are the same: counts and words exactly, other figures to 12
 *     significant digits
 * @param differences where they are not, one sentence each, the first 20
 */
public record RecomputedResponse(
    ResultResponse result, Object recomputed, boolean agrees, List<String> differences) {

  /** Copies the list. */
  public RecomputedResponse {
    differences = List.copyOf(differences);
  }
}
