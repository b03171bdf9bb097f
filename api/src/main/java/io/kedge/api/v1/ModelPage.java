/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of models by name. Immutable.
 *
 * @param items the models
 * @param nextCursor the cursor of the next page; null on the last one
 */
public record ModelPage(List<ModelResponse> items, @Nullable String nextCursor) {

  /** Copies the list. */
  public ModelPage {
    items = List.copyOf(items);
  }
}
