/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a reference, row by row or column by column. Immutable.
 *
 * @param rows one object a row, its values by column; or
 * @param columns one array a column, all of one length
 */
public record ReferenceRequest(
    @Nullable List<Map<String, Object>> rows, @Nullable Map<String, List<Object>> columns) {

  /** Copies the rows. */
  public ReferenceRequest {
    rows = rows == null ? null : List.copyOf(rows);
    columns = columns == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
