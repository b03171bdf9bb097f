/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Bytes;

/**
 * What is kept of a window's rows. Immutable.
 *
 * @param key which window
 * @param revision 0 at first, one more for each restatement after it was judged
 * @param rows how many rows it holds
 * @param profile the encoded profile
 */
public record WindowProfile(WindowKey key, long revision, long rows, Bytes profile) {}
