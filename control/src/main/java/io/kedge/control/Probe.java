/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

/** Looks at one part of the server, now. Implementations are thread-safe. */
public interface Probe {

  /** The part's name in answers, such as {@code store}. */
  String part();

  /**
   * Looks; may take its time and may fail in any way, since the caller minds both.
   *
   * @throws Exception if the part cannot be used
   */
  ProbeResult look() throws Exception;
}
