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
import io.kedge.control.model.FindBaseline;
import io.kedge.control.model.SetBaseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.ModelStore;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.DriftLimits;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.WireNames;
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
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  RandomGenerator random() {
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
  ProbeHealth health(Settings settings, AnalysePsi psi, MeasureDecay decay, Database database) {
    Path temporary = settings.get(ServerSettings.DATA_DIR).resolve("tmp");
    List<Probe> probes =
        List.of(
            new AbsentProbe("drift_monitor", LATER),
            new AbsentProbe("retraining_orchestrator", LATER),
            new PsiProbe(psi),
            new DecayProbe(decay),
            new AbsentProbe("automated_retraining", LATER),
            new AbsentProbe("redis_connection", LATER),
            new StoreProbe(database.product(), database::ping),
            new AbsentProbe("registry", LATER),
            new AbsentProbe("queue", LATER),
            new MemoryProbe(),
            new DiskProbe(temporary));
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
