/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.KedgeException;
import io.kedge.kernel.UnavailableException;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.store.jdbc.Database;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The store that the settings name. Stateless. */
final class StoreAddress {

  private static final String FILE = "kedge.db";

  private StoreAddress() {}

  static DatabaseConfig of(Settings settings) {
    String url = settings.get(ServerSettings.DATABASE_URL);
    return url.isEmpty()
        ? DatabaseConfig.sqlite(file(settings))
        : DatabaseConfig.postgresql(
            url,
            settings.get(ServerSettings.DATABASE_USER),
            settings.get(ServerSettings.DATABASE_PASSWORD));
  }

  /** The file of the embedded store. */
  static Path file(Settings settings) {
    return settings.get(ServerSettings.DATA_DIR).resolve(FILE);
  }

  /**
   * Opens it before the framework boots, so that what is wrong with it is one sentence.
   *
   * @throws KedgeException if it cannot be used
   */
  static Database open(Settings settings) {
    // Libraries have a lot to say about opening it; until the framework logs, only trouble counts.
    Logger.getLogger("").setLevel(Level.WARNING);
    try {
      return Database.open(of(settings));
    } catch (UnavailableException e) {
      throw new InvalidInputException(
          "setting.database_url",
          "the store at %s (from %s) does not answer; see whether it runs there, and whether the"
                  .formatted(of(settings).url(), settings.origin(ServerSettings.DATABASE_URL))
              + " settings database_user and database_password open it",
          e);
    }
  }
}
