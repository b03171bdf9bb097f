/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.ModelStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Windows in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryWindowStore implements WindowStore {

  private final InMemoryModelStore models;
  private final InMemoryResultStore results;
  private final Map<String, Watermark> watermarks = new HashMap<>();
  private final Map<WindowKey, WindowProfile> windows = new HashMap<>();

  /** A store of windows of those models, whose verdicts go there. */
  public InMemoryWindowStore(InMemoryModelStore models, InMemoryResultStore results) {
    this.models = models;
    this.results = results;
    models.onDelete(this::forget);
  }

  private synchronized void forget(ModelVersion version) {
    windows.keySet().removeIf(key -> key.version().equals(version));
  }

  @Override
  public synchronized Watermark watermark(String model) {
    return watermarks.getOrDefault(model, Watermark.START);
  }

  @Override
  public synchronized boolean commit(Fold fold) {
    if (models.find(fold.model()).isEmpty()) {
      throw new NotFoundException(ModelStore.MODEL_NOT_FOUND, fold.model() + " is not registered");
    }
    if (watermark(fold.model()).sequence() != fold.from()) {
      return false;
    }
    fold.windows().forEach(window -> models.require(window.key().version()));
    fold.results().forEach(result -> models.require(result.window().version()));
    fold.windows().forEach(window -> windows.put(window.key(), window));
    fold.results().forEach(results::add);
    watermarks.put(fold.model(), fold.to());
    return true;
  }

  @Override
  public synchronized Optional<WindowProfile> find(WindowKey key) {
    return Optional.ofNullable(windows.get(key));
  }

  @Override
  public synchronized List<WindowProfile> list(
      ModelVersion version, ServingRole role, String series, Range range) {
    return windows.values().stream()
        .filter(w -> w.key().version().equals(version) && w.key().role() == role)
        .filter(w -> w.key().series().equals(series) && w.key().from() >= range.from())
        .sorted(Comparator.comparingLong(w -> w.key().from()))
        .limit(range.limit())
        .toList();
  }

  @Override
  public synchronized int retire(String series, long to) {
    int before = windows.size();
    windows.keySet().removeIf(key -> key.series().equals(series) && key.to() <= to);
    return before - windows.size();
  }
}
