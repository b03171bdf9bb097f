/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

/**
 * Something that happened: a prediction was made, or a label became known. Immutable by agreement.
 *
 * @param at when, in milliseconds of the epoch; 0 throughout where rows have no times
 * @param order tells events of one time apart: that of the file, a label after its prediction
 * @param label whether it is a label
 * @param json the row as it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // passed on; compared by time and order only
record Event(long at, long order, boolean label, byte[] json) implements Comparable<Event> {

  @Override
  public int compareTo(Event other) {
    int byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : Long.compare(order, other.order);
  }
}
