/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which models are to be folded, and when: each one when it was woken or when one of its windows
 * becomes due, but not while it rests; in turns. Rests are told in nanoseconds of a clock that
 * never jumps, dues in the time of day. Thread-safe.
 */
final class Agenda {

  private final Map<String, Turn> turns = new LinkedHashMap<>();

  /**
   * When a model's next turn is.
   *
   * @param restsUntil not before this
   * @param due not before this, either
   */
  private record Turn(long restsUntil, Instant due) {

    boolean isDue(Instant now) {
      return !due.isAfter(now);
    }

    long restLeft(long nanos) {
      return Math.max(0, restsUntil - nanos);
    }
  }

  /** Lets the model have a turn as soon as it has rested. */
  synchronized void wake(String model, long nanos) {
    Turn turn = turns.get(model);
    turns.put(model, new Turn(turn == null ? nanos : turn.restsUntil(), Instant.MIN));
  }

  /** Forgets all other models. */
  synchronized void retain(Set<String> models) {
    turns.keySet().retainAll(models);
  }

  /** The model whose turn it is, which then goes to the end of the row; empty if none is due. */
  synchronized Optional<String> take(long nanos, Instant now) {
    Optional<String> next =
        turns.entrySet().stream()
            .filter(one -> one.getValue().isDue(now) && one.getValue().restLeft(nanos) == 0)
            .map(Map.Entry::getKey)
            .findFirst();
    next.ifPresent(
        model -> {
          turns.remove(model);
          turns.put(model, new Turn(nanos, Instant.MAX));
        });
    return next;
  }

  /**
   * Lets the model rest after its turn. If it was woken meanwhile, it is due after its rest.
   *
   * @param restsUntil until when
   * @param due when it has something to do, unless it is woken before
   */
  synchronized void rest(String model, long restsUntil, Instant due) {
    Turn taken = turns.get(model);
    if (taken != null) {
      turns.put(model, new Turn(restsUntil, taken.due().isBefore(due) ? taken.due() : due));
    }
  }

  /** How many nanoseconds until a model that is due has rested, at most the given ones. */
  synchronized long untilNext(long nanos, Instant now, long atMost) {
    return turns.values().stream()
        .filter(turn -> turn.isDue(now))
        .mapToLong(turn -> turn.restLeft(nanos))
        .reduce(atMost, Math::min);
  }
}
