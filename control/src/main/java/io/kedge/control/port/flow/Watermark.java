/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Bytes;

/**
 * How far a model's log is folded. Immutable.
 *
 * @param sequence the last batch folded; 0 if none is
 * @param note what the folder wants to find again with it, opaque
 */
public record Watermark(long sequence, Bytes note) {

  /** The watermark of a log of which nothing is folded. */
  public static final Watermark START = new Watermark(0, Bytes.none());
}
