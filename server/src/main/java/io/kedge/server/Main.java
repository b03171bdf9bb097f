/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.kernel.KedgeException;
import io.kedge.server.config.DataDirectory;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.store.jdbc.Database;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's own entrance. The command line calls it by name; what can be wrong about a start is
 * said here, in one sentence, before the framework boots.
 */
@QuarkusMain
public final class Main {

  private static final int FINE = 0;
  private static final int ERROR = 1;

  private Main() {}

  /** Runs one command and ends the process. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs one command: {@code serve} until the process is told to stop, or one that ends by itself.
   *
   * @param args the command, words of its own, {@code --}, then settings as {@code key=value};
   *     {@code config=FILE} names the configuration file
   * @return 0 after an orderly end, 1 when the command failed
   */
  public static int run(String[] args) {
    List<String> given = List.of(args);
    int split = given.indexOf("--");
    List<String> words = given.subList(1, Math.max(1, split));
    PrintStream err = System.err;
    try {
      StartArguments start =
          StartArguments.parse(given.subList(Math.max(0, split) + 1, given.size()));
      Settings settings = start.settings(System.getenv());
      for (String name : ServerSettings.unknownVariables(System.getenv().keySet())) {
        err.println("kedge: environment variable " + name + " is no setting and is ignored");
      }
      switch (given.get(0)) {
        case "config" -> settings.lines().forEach(System.out::println);
        case "key" -> key(words, settings, err);
        case "backup" -> BackupCommands.backup(words, settings, err);
        case "restore" -> BackupCommands.restore(words, settings, err);
        default -> {
          return serve(settings, start, err);
        }
      }
      return FINE;
    } catch (KedgeException e) {
      err.println("kedge: " + e.getMessage());
      return ERROR;
    }
  }

  private static void key(List<String> words, Settings settings, PrintStream err) {
    if (settings.get(ServerSettings.DATABASE_URL).isEmpty()) {
      DataDirectory.visit(settings.get(ServerSettings.DATA_DIR));
    }
    try (Database database = StoreAddress.open(settings)) {
      new KeyCommands(database.keys(), Assembly.clock(), Assembly.random(), System.out, err)
          .run(words);
    }
  }

  private static int serve(Settings settings, StartArguments start, PrintStream err) {
    Listening.requireAllowed(settings);
    try (DataDirectory data = DataDirectory.open(settings.get(ServerSettings.DATA_DIR))) {
      Listening.requireFree(settings);
      FrameworkProperties.set(settings, data);
      try (Database database = StoreAddress.open(settings)) {
        Listening.requireKey(settings, database.keys(), Assembly.clock());
      }
      AtomicReference<Integer> code = new AtomicReference<>(ERROR);
      Quarkus.run(
          Application.class,
          (exitCode, failure) -> {
            code.set(failure == null ? exitCode : ERROR);
            if (failure != null) {
              err.println("kedge: the server could not start: " + failure.getMessage());
            }
          },
          start.toArray());
      return code.get();
    } catch (IOException e) {
      err.println("kedge: the data folder could not be closed: " + e.getMessage());
      return ERROR;
    }
  }
}
