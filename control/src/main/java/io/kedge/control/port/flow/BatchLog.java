/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The durable log of all batches, one sequence a model. Thread-safe; each call is one transaction.
 * Throws {@link io.kedge.kernel.UnavailableException} when the store is away or full.
 *
 * <p>A reader that has seen a sequence number will never see a smaller one appear: numbers are
 * given in the order of commits.
 */
public interface BatchLog {

  /**
   * Logs batches of one model together, each in full or not at all, and returns when they are
   * durable. A batch or a row sent again changes nothing, so after an unknown outcome the same call
   * may be repeated.
   *
   * @return one receipt a batch, in their order
   * @throws IllegalArgumentException if the list is empty or the batches are of several models
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found} if a version is not
   *     registered; then none is logged
   */
  List<Receipt> append(List<NewBatch> batches);

  /**
   * The next batches of a model's log, in order.
   *
   * @param sequence the last one already read, 0 to begin
   * @param limit the most batches
   * @param maxBytes where to stop: after the batch with which the payloads exceed this
   */
  List<LoggedBatch> after(String model, long sequence, int limit, long maxBytes);

  /** The batch at that place, unless it is retired or was never there. */
  Optional<LoggedBatch> find(String model, long sequence);

  /** The last sequence number given in a model's log; 0 if none was. */
  long last(String model);

  /** The highest sequence number retired from a model's log; 0 if none was. */
  long retiredTo(String model);

  /** Where the rows of that kind with those ids lie, under any version of the model. */
  List<RowPlace> places(String model, BatchKind kind, Collection<Hash> ids);

  /**
   * Deletes the oldest batches with their keys, a few at a call so that nobody waits long: those
   * received before the instant, and those by which all payloads together exceed the bytes. What is
   * not folded yet stays.
   *
   * @return how many were deleted; call again until it is 0
   */
  int retire(Instant receivedBefore, long maxBytes);
}
