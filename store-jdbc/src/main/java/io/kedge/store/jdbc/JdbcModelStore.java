/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Cursor;
import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.Stored;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.store.jdbc.connect.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The book of models in SQL. Thread-safe. */
final class JdbcModelStore implements ModelStore {

  private final Transactions transactions;

  JdbcModelStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Stored<Model> put(Model model, Expected expected, Instant now) {
    return transactions.write(
        handle -> {
          Optional<ModelRows.Locked> old = lockedModel(handle, model.name(), expected);
          model
              .champion()
              .ifPresent(name -> requireVersion(handle, new ModelVersion(model.name(), name)));
          ModelRows.write(handle, model, old, now.toEpochMilli());
          return ModelRows.find(handle, model.name()).orElseThrow();
        });
  }

  private static void requireVersion(Handle handle, ModelVersion version) {
    if (VersionRows.find(handle, version).isEmpty()) {
      throw VersionKeys.missing(version);
    }
  }

  @Override
  public Optional<Stored<Model>> find(String name) {
    return transactions.read(handle -> ModelRows.find(handle, name));
  }

  @Override
  public Page<Stored<Model>> list(PageRequest page) {
    List<Stored<Model>> fetched =
        transactions.read(handle -> ModelRows.list(handle, after(page), page.limit() + 1));
    return Page.of(fetched, page, stored -> Cursor.after(stored.value().name()));
  }

  // No name sorts before the empty text.
  private static String after(PageRequest page) {
    return page.after().map(cursor -> cursor.text(0)).orElse("");
  }

  @Override
  public boolean delete(String name, Expected expected) {
    transactions.write(handle -> lockedModel(handle, name, expected));
    emptyLog(handle -> LogRetirement.ofModel(handle, name));
    return transactions.write(
        handle -> {
          Optional<ModelRows.Locked> old = lockedModel(handle, name, expected);
          old.ifPresent(model -> RevisionMark.ofModel(handle, model.id()));
          old.ifPresent(model -> ModelRows.delete(handle, model.id()));
          return old.isPresent();
        });
  }

  private static Optional<ModelRows.Locked> lockedModel(
      Handle handle, String name, Expected expected) {
    Optional<ModelRows.Locked> old = ModelRows.lock(handle, name);
    expected.require("model " + name, old.map(ModelRows.Locked::revision).orElse(0L));
    return old;
  }

  // A long log goes in many short transactions: one long one would hold up every writer.
  private void emptyLog(Function<Handle, Integer> someBatches) {
    int deleted = transactions.write(someBatches);
    while (deleted > 0) {
      deleted = transactions.write(someBatches);
    }
  }

  @Override
  public Stored<RegisteredVersion> putVersion(
      RegisteredVersion version, Expected expected, Instant now) {
    ModelVersion key = version.version();
    return transactions.write(
        handle -> {
          long model =
              ModelRows.lock(handle, key.model()).orElseThrow(() -> missing(key.model())).id();
          Optional<VersionRows.Locked> old = VersionRows.lock(handle, key);
          expected.require("version " + key, old.map(VersionRows.Locked::revision).orElse(0L));
          long id =
              old.isPresent()
                  ? VersionRows.update(handle, old.get().id(), version, now.toEpochMilli())
                  : VersionRows.insert(handle, model, version, now.toEpochMilli());
          VersionRows.writeColumns(handle, id, version.schema());
          return VersionRows.find(handle, key).orElseThrow();
        });
  }

  @Override
  public Optional<Stored<RegisteredVersion>> findVersion(ModelVersion version) {
    return transactions.read(handle -> VersionRows.find(handle, version));
  }

  @Override
  public Page<Stored<RegisteredVersion>> listVersions(String model, PageRequest page) {
    List<Stored<RegisteredVersion>> fetched =
        transactions.read(handle -> VersionRows.list(handle, model, after(page), page.limit() + 1));
    return Page.of(fetched, page, stored -> Cursor.after(stored.value().version().version()));
  }

  @Override
  public boolean deleteVersion(ModelVersion version, Expected expected) {
    transactions.write(handle -> lockedVersion(handle, version, expected));
    emptyLog(handle -> LogRetirement.ofVersion(handle, version));
    return transactions.write(
        handle -> {
          Optional<VersionRows.Locked> old = lockedVersion(handle, version, expected);
          old.ifPresent(row -> RevisionMark.ofVersion(handle, row.id()));
          old.ifPresent(row -> VersionRows.delete(handle, row.id()));
          return old.isPresent();
        });
  }

  private static Optional<VersionRows.Locked> lockedVersion(
      Handle handle, ModelVersion version, Expected expected) {
    Optional<ModelRows.Locked> model = ModelRows.lock(handle, version.model());
    Optional<VersionRows.Locked> old = VersionRows.lock(handle, version);
    expected.require("version " + version, old.map(VersionRows.Locked::revision).orElse(0L));
    if (model.flatMap(ModelRows.Locked::champion).equals(Optional.of(version.version()))) {
      throw new ConflictException(
          IS_CHAMPION, version + " is the champion of its model; make another one champion first");
    }
    return old;
  }

  static NotFoundException missing(String model) {
    return new NotFoundException(
        MODEL_NOT_FOUND,
        "model " + model + " is not registered; register it with PUT /api/v1/models/" + model);
  }
}
