/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.profile.column.Table;
import java.nio.file.Path;

/** Port: files as tables, whose format their ending tells. Thread-safe. */
@FunctionalInterface
public interface TableFiles {

  /**
   * The table in the file.
   *
   * @param name what messages call it
   * @throws io.kedge.kernel.InvalidInputException if it is none
   */
  Table open(Path file, String name);
}
