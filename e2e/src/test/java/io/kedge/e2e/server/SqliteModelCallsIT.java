/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import java.util.Map;

class SqliteModelCallsIT extends ModelCalls {

  @Override
  Map<String, String> database() {
    return Map.of();
  }
}
