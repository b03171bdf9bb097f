/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of verdicts: the latest window first, of one window the latest judgement first. Immutable.
 *
 * @param items the verdicts
 * @param nextCursor the cursor of the next page; null on the last one
 */
public record ResultPage(List<ResultResponse> items, @Nullable String nextCursor) {

  /** Copies the list. */
  public ResultPage {
    items = List.copyOf(items);
  }
}
