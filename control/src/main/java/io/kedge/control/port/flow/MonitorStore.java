/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The monitors of each model. Thread-safe; each call is one transaction. Throws {@link
 * io.kedge.kernel.UnavailableException} when the store is away or full.
 */
public interface MonitorStore {

  /** The most monitors of one model. */
  int MOST = 20;

  /** The code of a monitor that is one too many. */
  String TOO_MANY = "too_many_monitors";

  /**
   * Makes or replaces a monitor.
   *
   * @throws io.kedge.kernel.ConflictException {@code stale_version} if the expectation is wrong,
   *     {@code too_many_monitors} if the model would have more than {@value #MOST}
   * @throws io.kedge.kernel.NotFoundException {@code model.not_found}
   */
  Stored<Monitor> put(Monitor monitor, Expected expected, Instant now);

  /** The monitor of that id, if it was made. */
  Optional<Stored<Monitor>> find(String model, String id);

  /** All of a model's monitors by id; none if none was made, or there is no such model. */
  List<Stored<Monitor>> list(String model);

  /**
   * Deletes a monitor; its results stay.
   *
   * @return whether there was one
   * @throws io.kedge.kernel.ConflictException {@code stale_version} if the expectation is wrong
   */
  boolean delete(String model, String id, Expected expected);
}
