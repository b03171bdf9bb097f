/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verdicts given, never changed: a restatement stands beside what it restates. Thread-safe;
 * each call is one transaction. Throws {@link io.kedge.kernel.UnavailableException} when the store
 * is away or full.
 */
public interface ResultStore {

  /**
   * Keeps the result, unless that revision of the window has one of this monitor already: judging
   * once more after a crash changes nothing.
   *
   * @return whether it is new
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found} if the version is not
   *     registered
   */
  boolean add(Result result);

  /** The result of that id, if there is one. */
  Optional<Result> find(String id);

  /** A version's results: the latest window first, of one window the latest judgement first. */
  Page<Result> list(ModelVersion version, PageRequest page);

  /** The same of one monitor. */
  Page<Result> listOf(ModelVersion version, String monitor, PageRequest page);

  /** Every result of a monitor on a window, the first one first. */
  List<Result> restatements(String monitor, WindowKey window);

  /**
   * Deletes results judged before the instant, up to 500 at a call.
   *
   * @return how many were deleted; call again until it is 0
   */
  int retire(Instant judgedBefore);
}
