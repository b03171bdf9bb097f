/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered version of a model. Immutable.
 *
 * @param model the model's name
 * @param version the version's name
 * @param schema the columns of its rows
 * @param positiveClass the positive class of a binary classifier
 * @param revision how often it was written, also its {@code ETag}
 * @param createdAt when it was registered
 * @param changedAt when it was last written
 */
public record VersionResponse(
    String model,
    String version,
    List<ColumnSpec> schema,
    @Nullable String positiveClass,
    long revision,
    String createdAt,
    String changedAt) {

  /** Copies the list. */
  public VersionResponse {
    schema = List.copyOf(schema);
  }
}
