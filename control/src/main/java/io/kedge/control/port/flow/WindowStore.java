/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.ModelVersion;
import java.util.List;
import java.util.Optional;

/**
 * The profiles of windows, and how far each log is folded into them. Thread-safe; each call is one
 * transaction. Throws {@link io.kedge.kernel.UnavailableException} when the store is away or full.
 */
public interface WindowStore {

  /** How far the model's log is folded. */
  Watermark watermark(String model);

  /**
   * Writes the changed windows and the verdicts, and moves the watermark, all or nothing. A verdict
   * that is there already, by {@link ResultStore#add}, changes nothing.
   *
   * @return whether it was done; false, with nothing written, when the log is folded to another
   *     sequence than the fold began at: somebody else was faster
   * @throws io.kedge.kernel.NotFoundException {@code model.not_found} or {@code version.not_found}
   */
  boolean commit(Fold fold);

  /** The window, if it holds anything. */
  Optional<WindowProfile> find(WindowKey key);

  /**
   * A stretch of the windows of a series, in their order.
   *
   * @param role in what part the version answered
   */
  List<WindowProfile> list(ModelVersion version, ServingRole role, String series, Range range);

  /**
   * Deletes windows of a series that end at or before the place, up to 500 at a call; their results
   * stay.
   *
   * @return how many were deleted; call again until it is 0
   */
  int retire(String series, long to);

  /**
   * A stretch of a list of windows. Immutable.
   *
   * @param from the least {@code from} of a window
   * @param limit the most windows, at least 1
   */
  record Range(long from, int limit) {}
}
