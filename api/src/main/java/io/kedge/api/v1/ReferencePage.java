/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of references, the latest first. Immutable.
 *
 * @param items the references
 * @param nextCursor the cursor of the next page; null on the last one
 */
public record ReferencePage(List<ReferenceResponse> items, @Nullable String nextCursor) {

  /** Copies the list. */
  public ReferencePage {
    items = List.copyOf(items);
  }
}
