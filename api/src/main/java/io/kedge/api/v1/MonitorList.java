/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api.v1;

import java.util.List;

/**
 * Every monitor of a model, by id. Immutable.
 *
 * @param items the monitors, one at least
 */
public record MonitorList(List<MonitorResponse> items) {

  /** Copies the list. */
  public MonitorList {
    items = List.copyOf(items);
  }
}
