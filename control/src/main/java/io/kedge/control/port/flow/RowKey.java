/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

/**
 * The identity of one row of a batch: which prediction it is or labels, and what it says.
 * Immutable.
 *
 * @param id the hash of the prediction id
 * @param content a hash of what the row says, so that the same row sent again is known
 * @param revision 0, or for a label that corrects an earlier one a higher number than that one had
 */
public record RowKey(Hash id, long content, long revision) {}
