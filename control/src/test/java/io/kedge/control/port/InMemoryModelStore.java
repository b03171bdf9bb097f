/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ConflictException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Models in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryModelStore implements ModelStore {

  private final TreeMap<String, Stored<Model>> models = new TreeMap<>();
  private final TreeMap<ModelVersion, Stored<RegisteredVersion>> versions =
      new TreeMap<>(Comparator.comparing(ModelVersion::model).thenComparing(ModelVersion::version));
  private long highestDeleted;
  private final List<Consumer<ModelVersion>> dependants = new ArrayList<>();
  private final List<Consumer<String>> modelDependants = new ArrayList<>();

  /** Tells the listener the name of every model that is deleted. */
  public synchronized void onDeleteModel(Consumer<String> dependant) {
    modelDependants.add(dependant);
  }

  /** Tells the listener of every version that is deleted. */
  public synchronized void onDelete(Consumer<ModelVersion> dependant) {
    dependants.add(dependant);
  }

  /**
   * Does nothing if the version is registered.
   *
   * @throws NotFoundException {@code version.not_found} if not
   */
  public synchronized void require(ModelVersion version) {
    if (!versions.containsKey(version)) {
      throw new NotFoundException(VERSION_NOT_FOUND, version + " is not registered");
    }
  }

  @Override
  public synchronized Stored<Model> put(Model model, Expected expected, Instant now) {
    Stored<Model> old = models.get(model.name());
    expected.require("model " + model.name(), number(old));
    model.champion().ifPresent(champion -> require(new ModelVersion(model.name(), champion)));
    Stored<Model> stored = replaced(old, model, now);
    models.put(model.name(), stored);
    return stored;
  }

  @Override
  public synchronized Optional<Stored<Model>> find(String name) {
    return Optional.ofNullable(models.get(name));
  }

  @Override
  public synchronized Page<Stored<Model>> list(PageRequest page) {
    Stream<Stored<Model>> all = models.values().stream();
    return page(all, page, stored -> stored.value().name());
  }

  @Override
  public synchronized boolean delete(String name, Expected expected) {
    Stored<Model> old = models.get(name);
    expected.require("model " + name, number(old));
    versions.keySet().stream().filter(v -> v.model().equals(name)).toList().forEach(this::drop);
    modelDependants.forEach(dependant -> dependant.accept(name));
    highestDeleted = Math.max(highestDeleted, number(old));
    return models.remove(name) != null;
  }

  @Override
  public synchronized Stored<RegisteredVersion> putVersion(
      RegisteredVersion version, Expected expected, Instant now) {
    ModelVersion key = version.version();
    if (!models.containsKey(key.model())) {
      throw new NotFoundException(MODEL_NOT_FOUND, "model " + key.model() + " is not registered");
    }
    Stored<RegisteredVersion> old = versions.get(key);
    expected.require("version " + key, number(old));
    RegisteredVersion kept =
        new RegisteredVersion(
            key, version.schema(), version.positiveClass(), millis(version.createdAt()));
    versions.put(key, replaced(old, kept, now));
    return versions.get(key);
  }

  @Override
  public synchronized Optional<Stored<RegisteredVersion>> findVersion(ModelVersion version) {
    return Optional.ofNullable(versions.get(version));
  }

  @Override
  public synchronized Page<Stored<RegisteredVersion>> listVersions(String model, PageRequest page) {
    Stream<Stored<RegisteredVersion>> all =
        versions.values().stream().filter(v -> v.value().version().model().equals(model));
    return page(all, page, stored -> stored.value().version().version());
  }

  @Override
  public synchronized boolean deleteVersion(ModelVersion version, Expected expected) {
    expected.require("version " + version, number(versions.get(version)));
    Stored<Model> model = models.get(version.model());
    if (model != null && model.value().champion().filter(version.version()::equals).isPresent()) {
      throw new ConflictException(IS_CHAMPION, version + " is the champion of its model");
    }
    return versions.containsKey(version) && drop(version);
  }

  private boolean drop(ModelVersion version) {
    highestDeleted = Math.max(highestDeleted, number(versions.remove(version)));
    dependants.forEach(dependant -> dependant.accept(version));
    return true;
  }

  private static long number(Stored<?> stored) {
    return stored == null ? 0 : stored.revision().number();
  }

  private <T> Stored<T> replaced(Stored<T> old, T value, Instant now) {
    return old == null
        ? new Stored<>(value, new Revision(highestDeleted + 1), millis(now), millis(now))
        : new Stored<>(value, old.revision().next(), old.createdAt(), millis(now));
  }

  private static <T> Page<T> page(
      Stream<T> all, PageRequest page, java.util.function.Function<T, String> name) {
    List<T> fetched =
        all.filter(one -> page.after().isEmpty() || name.apply(one).compareTo(after(page)) > 0)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(fetched, page, one -> Cursor.after(name.apply(one)));
  }

  private static String after(PageRequest page) {
    return page.after().orElseThrow().text(0);
  }

  static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
