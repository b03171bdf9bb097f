/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/models/{model}/versions/{version}}. Immutable.
 *
 * @param schema the columns of the version's rows, at most 2,000
 * @param positiveClass the positive class of a binary classifier
 */
public record VersionRequest(List<ColumnSpec> schema, @Nullable String positiveClass) {

  /** Copies the list. */
  public VersionRequest {
    schema = List.copyOf(schema);
  }
}
