/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.util.List;

/**
 * The effect of folding a stretch of a model's log. Immutable.
 *
 * @param model whose log
 * @param from the sequence up to which the folder believes the log is folded
 * @param to the watermark afterwards, not before {@code from}
 * @param windows the windows that changed, as they are afterwards
 * @param results the verdicts on windows that closed, or changed since they were judged
 */
public record Fold(
    String model, long from, Watermark to, List<WindowProfile> windows, List<Result> results) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the watermark would go back
   */
  public Fold {
    windows = List.copyOf(windows);
    results = List.copyOf(results);
    if (to.sequence() < from) {
      throw new IllegalArgumentException(
          "to must not be before " + from + ", but was " + to.sequence());
    }
  }
}
