/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kedge config}: the settings in effect and where each came from. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the server's settings in effect and where each came from.",
    footer = {"", "Secrets are not shown. Takes the flags of 'kedge serve' and starts nothing."})
public final class ConfigCommand implements Callable<Integer> {

  @Mixin private ServerOptions options = new ServerOptions();

  /** Made by the list of commands. */
  public ConfigCommand() {}

  @Override
  public Integer call() {
    return ServerProgram.run("config", options.given());
  }
}
