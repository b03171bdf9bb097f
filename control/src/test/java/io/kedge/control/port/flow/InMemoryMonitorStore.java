/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Expected;
import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.NotFoundException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Monitors in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryMonitorStore implements MonitorStore {

  private final InMemoryModelStore models;
  private final TreeMap<String, TreeMap<String, Stored<Monitor>>> monitors = new TreeMap<>();

  /** A store of monitors of those models. */
  public InMemoryMonitorStore(InMemoryModelStore models) {
    this.models = models;
    models.onDeleteModel(this::forget);
  }

  private synchronized void forget(String model) {
    monitors.remove(model);
  }

  @Override
  public synchronized Stored<Monitor> put(Monitor monitor, Expected expected, Instant now) {
    if (models.find(monitor.model()).isEmpty()) {
      throw new NotFoundException(ModelStore.MODEL_NOT_FOUND, monitor.model() + " is missing");
    }
    Map<String, Stored<Monitor>> made = of(monitor.model());
    Stored<Monitor> old = made.get(monitor.id());
    expected.require("monitor " + monitor.id(), number(old));
    if (old == null && made.size() == MOST) {
      throw new ConflictException(TOO_MANY, "a model has 20 monitors at most");
    }
    Instant kept = now.truncatedTo(ChronoUnit.MILLIS);
    Stored<Monitor> stored =
        new Stored<>(
            millis(monitor),
            new Revision(number(old) + 1),
            old == null ? kept : old.createdAt(),
            kept);
    made.put(monitor.id(), stored);
    return stored;
  }

  private Map<String, Stored<Monitor>> of(String model) {
    return monitors.computeIfAbsent(model, name -> new TreeMap<>());
  }

  private static long number(@Nullable Stored<Monitor> stored) {
    return stored == null ? 0 : stored.revision().number();
  }

  private static Monitor millis(Monitor monitor) {
    return new Monitor(
        monitor.model(),
        monitor.id(),
        monitor.role(),
        monitor.rule(),
        monitor.settle().truncatedTo(ChronoUnit.MILLIS),
        monitor.allowedLateness().truncatedTo(ChronoUnit.MILLIS));
  }

  @Override
  public synchronized Optional<Stored<Monitor>> find(String model, String id) {
    return Optional.ofNullable(of(model).get(id));
  }

  @Override
  public synchronized List<Stored<Monitor>> list(String model) {
    return List.copyOf(of(model).values());
  }

  @Override
  public synchronized boolean delete(String model, String id, Expected expected) {
    Stored<Monitor> old = of(model).get(id);
    expected.require("monitor " + id, number(old));
    return of(model).remove(id) != null;
  }
}
