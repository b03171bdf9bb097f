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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kedge restore}: puts back what a backup holds. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Puts what 'kedge backup' saved into a data folder that no server uses.",
    footer = {
      "",
      "The file is checked to the last byte before anything is replaced. With --force the store",
      "that was there stays beside the new one, its name ending in .before-restore."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "file that 'kedge backup' made")
  private Path file;

  @Option(names = "--force", description = "replace the store that is there")
  private boolean force;

  @Mixin private StoreOptions store = new StoreOptions();

  /** Made by the list of commands. */
  public RestoreCommand() {}

  @Override
  public Integer call() {
    String path = file.toAbsolutePath().toString();
    return ServerProgram.run(
        "restore", force ? List.of(path, "force") : List.of(path), store.given());
  }
}
