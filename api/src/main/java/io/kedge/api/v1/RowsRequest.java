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
 * Rows that are sent, row by row or column by column. Immutable.
 *
 * @param batchId the batch's name; the same batch sent again under it changes nothing
 * @param role in what part the version answered: {@code champion}, {@code shadow}, {@code canary}
 * @param backfill whether the rows tell of the past
 * @param rows one object a row, its values by column; or
 * @param columns one array a column, all of one length
 */
public record RowsRequest(
    @Nullable String batchId,
    @Nullable String role,
    @Nullable Boolean backfill,
    @Nullable List<Map<String, Object>> rows,
    @Nullable Map<String, List<Object>> columns) {

  /** Copies the rows. */
  public RowsRequest {
    rows = rows == null ? null : List.copyOf(rows);
    columns = columns == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
