/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.kedge.control.AnalysePsi;
import io.kedge.control.DecayProbe;
import io.kedge.control.MeasureDecay;
import io.kedge.control.Probe;
import io.kedge.control.ProbeHealth;
import io.kedge.control.PsiProbe;
import io.kedge.control.flow.AppendBatches;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.ReceiveLabels;
import io.kedge.control.flow.ReceivePredictions;
import io.kedge.control.flow.SetReference;
import io.kedge.control.flow.VerdictWriter;
import io.kedge.control.fold.FoldLog;
import io.kedge.control.fold.RecomputeResult;
import io.kedge.control.fold.Retention;
import io.kedge.control.fold.RetireOld;
import io.kedge.control.fold.RunMonitor;
import io.kedge.control.model.FindBaseline;
import io.kedge.control.model.SetBaseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.ReferenceStore;
import io.kedge.control.port.flow.MonitorStore;
import io.kedge.integrations.files.FileTables;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.DriftLimits;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.WireNames;
import io.kedge.server.http.intake.RequestMemory;
import io.kedge.server.http.rows.ReferenceRows;
import io.kedge.server.http.rows.RowBodies;
import io.kedge.server.http.rows.StoredBodies;
import io.kedge.server.loop.FoldLoop;
import io.kedge.server.loop.LoopProbe;
import io.kedge.server.loop.RetireLoop;
import io.kedge.server.security.CallLimits;
import io.kedge.server.security.Keyring;
import io.kedge.server.security.KnownHosts;
import io.kedge.server.telemetry.AbsentProbe;
import io.kedge.server.telemetry.DiskProbe;
import io.kedge.server.telemetry.MemoryProbe;
import io.kedge.server.telemetry.StoreProbe;
import io.kedge.store.jdbc.Database;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Builds everything: the one place that knows which class stands behind which interface. */
@Singleton
public class Assembly {

  private static final String LATER = "this version has none";

  /** Made by the framework. */
  public Assembly() {}

  @Produces
  @Singleton
  Settings settings(@CommandLineArguments String[] arguments) {
    return StartArguments.parse(List.of(arguments)).settings(System.getenv());
  }

  @Produces
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  static RandomGenerator random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  KnownHosts hosts(Settings settings) {
    return new KnownHosts(
        settings.get(ServerSettings.BIND), settings.get(ServerSettings.ALLOWED_HOSTS));
  }

  @Produces
  @Singleton
  RequestBodies bodies(Settings settings) {
    return new RequestBodies(
        settings.get(ServerSettings.MAX_BODY_SIZE), settings.get(ServerSettings.MAX_VALUES));
  }

  @Produces
  @Singleton
  RequestMemory requestMemory(Settings settings) {
    long given = settings.get(ServerSettings.REQUEST_MEMORY);
    return new RequestMemory(given > 0 ? given : Runtime.getRuntime().maxMemory() / 3);
  }

  @Produces
  @Singleton
  AnalysePsi psi() {
    return new AnalysePsi(DriftLimits.defaults());
  }

  @Produces
  @Singleton
  MeasureDecay decay() {
    return new MeasureDecay(DecayLimits.defaults());
  }

  @Produces
  @Singleton
  Database database(Settings settings) {
    return Database.open(StoreAddress.of(settings));
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  Keyring keys(Settings settings, Database database, InstantSource clock) {
    Keyring keys = new Keyring(database.keys(), clock, Listening.needsKeys(settings));
    keys.start();
    return keys;
  }

  @Produces
  @Singleton
  CallLimits limits(Settings settings) {
    return CallLimits.of(settings.get(ServerSettings.RATE_LIMIT), System::nanoTime);
  }

  void close(@Disposes Keyring keys) {
    keys.close();
  }

  @Produces
  @Singleton
  ModelStore models(Database database) {
    return database.models();
  }

  @Produces
  @Singleton
  BaselineStore baselines(Database database) {
    return database.baselines();
  }

  @Produces
  @Singleton
  ReferenceStore references(Database database) {
    return database.references();
  }

  @Produces
  @Singleton
  MonitorStore monitors(Database database) {
    return database.monitors();
  }

  @Produces
  @Singleton
  FlowStores flow(Database database, MonitorStore monitors) {
    return new FlowStores(
        database.models(),
        database.references(),
        database.baselines(),
        database.batches(),
        database.windows(),
        database.results(),
        monitors);
  }

  @Produces
  @Singleton
  AppendBatches appending(FlowStores stores) {
    return new AppendBatches(stores.log());
  }

  @Produces
  @Singleton
  ReceivePredictions predictions(FlowStores stores, AppendBatches appending, InstantSource clock) {
    return new ReceivePredictions(stores, appending, clock);
  }

  @Produces
  @Singleton
  ReceiveLabels labels(FlowStores stores, AppendBatches appending, InstantSource clock) {
    return new ReceiveLabels(stores, appending, clock);
  }

  @Produces
  @Singleton
  SetReference setReference(FlowStores stores, InstantSource clock) {
    return new SetReference(stores, clock);
  }

  @Produces
  @Singleton
  RowBodies rows(RequestBodies bodies, Settings settings) {
    return new RowBodies(bodies, settings.get(ServerSettings.MAX_VALUES));
  }

  @Produces
  @Singleton
  StoredBodies storedBodies(RequestBodies bodies, Settings settings) {
    return new StoredBodies(
        bodies, temporary(settings), settings.get(ServerSettings.MAX_REFERENCE_SIZE));
  }

  @Produces
  @Singleton
  ReferenceRows referenceRows(RowBodies rows) {
    return new ReferenceRows(rows, FileTables::open);
  }

  @Produces
  @Singleton
  VerdictWriter verdicts() {
    return new JsonVerdicts();
  }

  @Produces
  @Singleton
  FoldLog folding(FlowStores stores, VerdictWriter verdicts, InstantSource clock) {
    String program =
        ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
    return new FoldLog(stores, verdicts, clock, program);
  }

  @Produces
  @Singleton
  RunMonitor runMonitor(FoldLog folding, FlowStores stores) {
    return new RunMonitor(folding, stores);
  }

  @Produces
  @Singleton
  RecomputeResult recompute(FlowStores stores, VerdictWriter verdicts) {
    return new RecomputeResult(stores, verdicts);
  }

  @Produces
  @Singleton
  FoldLoop loop(FoldLog folding, ModelStore models, InstantSource clock) {
    return new FoldLoop(folding::fold, () -> ModelNames.all(models), clock, System::nanoTime);
  }

  @Produces
  @Singleton
  RetireLoop retiring(FlowStores stores, Settings settings, InstantSource clock) {
    Retention retention =
        new Retention(
            settings.get(ServerSettings.KEEP_ROWS),
            settings.get(ServerSettings.KEEP_ROWS_SIZE),
            settings.get(ServerSettings.KEEP_RESULTS),
            settings.get(ServerSettings.KEEP_RESULTS));
    return new RetireLoop(new RetireOld(stores, retention, clock)::run);
  }

  private static Path temporary(Settings settings) {
    return settings.get(ServerSettings.DATA_DIR).resolve("tmp");
  }

  @Produces
  @Singleton
  SetBaseline setBaseline(BaselineStore baselines, InstantSource clock) {
    return new SetBaseline(baselines, clock);
  }

  @Produces
  @Singleton
  FindBaseline findBaseline(ModelStore models, BaselineStore baselines) {
    return new FindBaseline(models, baselines);
  }

  @Produces
  @Singleton
  ProbeHealth health(Settings settings, Database database, FoldLoop loop) {
    List<Probe> probes =
        List.of(
            new LoopProbe(loop),
            new AbsentProbe("retraining_orchestrator", LATER),
            new PsiProbe(psi()),
            new DecayProbe(decay()),
            new AbsentProbe("automated_retraining", LATER),
            new AbsentProbe("redis_connection", LATER),
            new StoreProbe(database.product(), database::ping),
            new AbsentProbe("registry", LATER),
            new AbsentProbe("queue", LATER),
            new MemoryProbe(),
            new DiskProbe(temporary(settings)));
    return new ProbeHealth(
        probes,
        settings.get(ServerSettings.HEALTH_TIMEOUT),
        Executors.newCachedThreadPool(Assembly::probeThread),
        System::nanoTime);
  }

  /** One that hangs must not keep the process alive. */
  private static Thread probeThread(Runnable task) {
    Thread thread = new Thread(task, "kedge-probe");
    thread.setDaemon(true);
    return thread;
  }

  @Produces
  @Singleton
  ObjectMapperCustomizer wireForm() {
    return mapper ->
        mapper
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addMixIn(io.kedge.api.PsiResult.class, WireNames.OfPsiResult.class);
  }
}
