/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kedge backup}: copies the embedded store while it is in use. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Copies the store into one file, while a server runs or not.",
    footer = {
      "",
      "The file is a SQLite database with a checksum behind it, and holds everything that was",
      "acknowledged before the command began. A PostgreSQL store is backed up with pg_dump."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "file to make; must not exist")
  private Path file;

  @Mixin private StoreOptions store = new StoreOptions();

  /** Made by the list of commands. */
  public BackupCommand() {}

  @Override
  public Integer call() {
    return ServerProgram.run("backup", List.of(file.toAbsolutePath().toString()), store.given());
  }
}
