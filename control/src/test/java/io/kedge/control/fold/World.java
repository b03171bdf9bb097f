/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.AppendBatches;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.ReceiveLabels;
import io.kedge.control.flow.ReceivePredictions;
import io.kedge.control.flow.Received;
import io.kedge.control.flow.Sending;
import io.kedge.control.flow.SetReference;
import io.kedge.control.port.Expected;
import io.kedge.control.port.InMemoryBaselineStore;
import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.InMemoryReferenceStore;
import io.kedge.control.port.Model;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.flow.InMemoryBatchLog;
import io.kedge.control.port.flow.InMemoryMonitorStore;
import io.kedge.control.port.flow.InMemoryResultStore;
import io.kedge.control.port.flow.InMemoryWindowStore;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Schema;
import io.kedge.stats.performance.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A model with everything around it, in memory, on a clock that the test moves. */
final class World {

  static final ModelVersion V1 = new ModelVersion("prices", "1");

  private final InMemoryModelStore models = new InMemoryModelStore();
  private final InMemoryResultStore results = new InMemoryResultStore(models);
  private final InMemoryWindowStore windows = new InMemoryWindowStore(models, results);
  final FlowStores stores =
      new FlowStores(
          models,
          new InMemoryReferenceStore(models),
          new InMemoryBaselineStore(models),
          new InMemoryBatchLog(models, windows),
          windows,
          results,
          new InMemoryMonitorStore(models));
  private final AppendBatches appending = new AppendBatches(stores.log());
  Instant now = Instant.parse("2024-06-01T12:00:00Z");
  final FoldLog folding = folder();

  World(String window) {
    models.put(Model.of("prices", "regression"), Expected.anything(), now);
    register();
    stores
        .monitors()
        .put(Monitor.of("prices", "main", WindowRule.parse(window)), Expected.anything(), now);
  }

  /** Registers the version. */
  void register() {
    register(History.SCHEMA);
  }

  void register(Schema schema) {
    models.putVersion(
        new RegisteredVersion(V1, schema, Optional.empty(), now), Expected.anything(), now);
  }

  /** A folder that knows nothing but what is stored, as after a restart. */
  FoldLog folder() {
    return new FoldLog(stores, new PlainVerdicts(), () -> now, "test");
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  void reference(History history) {
    new SetReference(stores, () -> now).set(V1, "test", profile(history), false);
  }

  /** What an offline comparison makes of these rows as a reference. */
  static Profile profile(History history) {
    Profiler profiler =
        Profiler.forReference(
            History.SCHEMA, ProfileOptions.defaults(), Optional.of(Task.REGRESSION));
    profiler.add(history.whole(true));
    return profiler.frozenProfile();
  }

  Received send(String batch, Batch rows, boolean backfill) {
    Sending sending = new Sending(V1, batch, ServingRole.CHAMPION, backfill, false);
    return new ReceivePredictions(stores, appending, () -> now).receive(sending, rows);
  }

  Received label(String batch, Batch rows) {
    Sending sending = new Sending(V1, batch, ServingRole.CHAMPION, true, false);
    return new ReceiveLabels(stores, appending, () -> now).receive(sending, rows);
  }

  /** Folds until nothing waits. */
  void fold() {
    Folded folded = folding.fold("prices");
    while (folded.waiting()) {
      folded = folding.fold("prices");
    }
  }

  List<Result> run(boolean closeOpen) {
    return new RunMonitor(folding, stores).run("prices", "main", closeOpen);
  }

  List<Result> all() {
    return stores.results().listOf(V1, "main", PageRequest.first(1_000)).items();
  }

  /** The last verdict on each window. */
  SortedMap<Long, String> last() {
    SortedMap<Long, Result> last = new TreeMap<>();
    for (Result result : all()) {
      last.merge(
          result.window().from(),
          result,
          (one, other) -> one.revision() > other.revision() ? one : other);
    }
    SortedMap<Long, String> verdicts = new TreeMap<>();
    last.forEach((from, result) -> verdicts.put(from, result.verdict()));
    return verdicts;
  }

  Recomputed recompute(Result result) {
    return new RecomputeResult(stores, new PlainVerdicts()).recompute(result.id());
  }

  List<Result> of(WindowKey window) {
    return stores.results().restatements("main", window);
  }
}
