/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.kernel.InvalidInputException;
import io.kedge.server.config.DataDirectory;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.store.jdbc.connect.BackupFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The commands that copy the embedded store and put a copy back. Stateless. */
final class BackupCommands {

  private BackupCommands() {}

  /** Backs up to the file that the words name; a server may be running. */
  static void backup(List<String> words, Settings settings, PrintStream err) {
    requireEmbedded(settings, "pg_dump --format=custom");
    Path file = Path.of(words.get(0));
    BackupFile.write(StoreAddress.file(settings), file);
    err.println("kedge: the store as it was a moment ago is in " + file);
  }

  /** Restores from the file that the words name, {@code force} behind it to replace a store. */
  static void restore(List<String> words, Settings settings, PrintStream err) {
    requireEmbedded(settings, "pg_restore");
    Path file = Path.of(words.get(0));
    try (DataDirectory data = DataDirectory.open(settings.get(ServerSettings.DATA_DIR))) {
      BackupFile.restore(file, StoreAddress.file(settings), words.contains("force"));
      err.println("kedge: " + data.folder() + " holds what was in " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireEmbedded(Settings settings, String tool) {
    if (!settings.get(ServerSettings.DATABASE_URL).isEmpty()) {
      throw new InvalidInputException(
          "backup.shared",
          "the store is PostgreSQL (database_url from %s); use its own tool, %s"
              .formatted(settings.origin(ServerSettings.DATABASE_URL), tool));
    }
  }
}
