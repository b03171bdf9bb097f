/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.loop;

import io.kedge.kernel.UnavailableException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes wrong at present, so that each failure is told once when it begins and once when it is
 * over. A store that is away is one failure, however many models wait for it. Thread-safe.
 */
final class Failures {

  private final TreeMap<String, String> ofModels = new TreeMap<>();
  private Optional<String> ofStore = Optional.empty();

  /** Notes a failure, and tells it if it is new. */
  synchronized Optional<String> begun(String model, Throwable failure) {
    if (failure instanceof UnavailableException) {
      boolean known = ofStore.isPresent();
      ofStore = Optional.of("windows are not judged at present: " + failure.getMessage());
      return known ? Optional.empty() : ofStore;
    }
    String told = "windows of model " + model + " are not judged: " + failure;
    return ofModels.put(model, told) == null ? Optional.of(told) : Optional.empty();
  }

  /** Notes a success, and tells what it ends. */
  synchronized Optional<String> ended(String model) {
    boolean away = ofStore.isPresent();
    ofStore = Optional.empty();
    if (ofModels.remove(model) != null) {
      return Optional.of("windows of model " + model + " are judged again");
    }
    return away ? Optional.of("windows are judged again") : Optional.empty();
  }

  /** A failure that lasts, if there is one. */
  synchronized Optional<String> present() {
    return ofStore.or(() -> ofModels.values().stream().findFirst());
  }
}
