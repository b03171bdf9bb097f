/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.MonitorStore;
import java.util.List;

/** What is judged of a model. Thread-safe. */
public final class Monitors {

  private final MonitorStore store;

  /** Reads this store. */
  public Monitors(MonitorStore store) {
    this.store = store;
  }

  /** The monitors that were made for the model; {@link Monitor#usual} alone where none was. */
  public List<Monitor> of(String model) {
    List<Monitor> made = store.list(model).stream().map(Stored::value).toList();
    return made.isEmpty() ? List.of(Monitor.usual(model)) : made;
  }
}
