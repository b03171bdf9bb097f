/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.flow.AppendBatches;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.ReceiveLabels;
import io.kedge.control.flow.ReceivePredictions;
import io.kedge.control.flow.Sending;
import io.kedge.control.flow.SetReference;
import io.kedge.control.fold.FoldLog;
import io.kedge.control.fold.History;
import io.kedge.control.fold.PlainVerdicts;
import io.kedge.control.fold.RunMonitor;
import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.ModelVersion;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that sends a history from four threads, folds and judges it, and stands still at a
 * chosen point until it is killed; there it writes AT, and DONE when it comes to its end.
 */
final class FoldingProgram {

  static final ModelVersion VERSION = new ModelVersion("prices", "1");

  /** Parts that the history is sent in. */
  static final int PARTS = 50;

  private static final int ROWS = 1_500;
  private static final int SENDERS = 4;
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private final History history = History.present();
  private final FlowStores stores;
  private final AppendBatches appending;
  private final FoldLog folding;

  private FoldingProgram(FlowStores stores) {
    this.stores = stores;
    this.appending = new AppendBatches(stores.log());
    this.folding = new FoldLog(stores, new PlainVerdicts(), () -> NOW, "test");
  }

  /** Arguments: address, user, password, point, its how manieth time, first and last part. */
  public static void main(String[] arguments) throws Exception {
    DatabaseConfig config =
        new DatabaseConfig(
            arguments[0],
            Optional.of(arguments[1]),
            Optional.of(arguments[2]),
            Duration.ofSeconds(10));
    Database database = Database.open(config);
    StandStill still = new StandStill(arguments[3], Integer.parseInt(arguments[4]));
    FoldingProgram program =
        new FoldingProgram(
            new FlowStores(
                database.models(),
                database.references(),
                database.baselines(),
                still.around(database.batches()),
                still.around(database.windows()),
                database.results(),
                database.monitors()));
    program.register();
    program.send(Integer.parseInt(arguments[5]), Integer.parseInt(arguments[6]));
    if (Integer.parseInt(arguments[6]) == PARTS) {
      new RunMonitor(program.folding, program.stores).run("prices", "main", true);
    }
    System.out.println("DONE");
    database.close();
    System.exit(0);
  }

  private void register() {
    stores.models().put(Model.of("prices", "regression"), Expected.anything(), NOW);
    stores
        .models()
        .putVersion(
            new RegisteredVersion(VERSION, History.SCHEMA, Optional.empty(), NOW),
            Expected.anything(),
            NOW);
    stores
        .monitors()
        .put(Monitor.of("prices", "main", WindowRule.parse("day/UTC")), Expected.anything(), NOW);
    new SetReference(stores, () -> NOW).set(VERSION, "test", History.past(), false);
  }

  private void send(int first, int last) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Future<?>> sent = new ArrayList<>();
    for (int part = first; part < last; part++) {
      int number = part;
      sent.add(senders.submit(() -> predictions(number)));
      sent.add(senders.submit(() -> labels(number)));
    }
    Future<?> folder =
        senders.submit(
            () -> {
              while (folding.fold("prices").waiting()) {
                Thread.onSpinWait();
              }
            });
    for (Future<?> one : sent) {
      one.get();
    }
    folder.get();
    while (folding.fold("prices").waiting()) {
      Thread.onSpinWait();
    }
  }

  private void predictions(int part) {
    int size = ROWS / PARTS;
    new ReceivePredictions(stores, appending, () -> NOW)
        .receive(sending("p" + part), history.batch(part * size, (part + 1) * size, false));
  }

  private void labels(int part) {
    int size = ROWS / PARTS;
    int[] rows = new int[size];
    Arrays.setAll(rows, i -> part * size + i);
    new ReceiveLabels(stores, appending, () -> NOW)
        .receive(sending("l" + part), history.labels(rows));
  }

  private static Sending sending(String batch) {
    return new Sending(VERSION, batch, ServingRole.CHAMPION, true, false);
  }
}
