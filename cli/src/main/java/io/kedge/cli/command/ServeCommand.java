/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kedge serve}: runs the server until the process is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the server until it is stopped (Ctrl-C or SIGTERM).",
    footer = {
      "",
      "Each setting may be a flag, an environment variable (KEDGE_PORT), or a line of the",
      "configuration file (port: 8090); the first of these that is there counts.",
      "The server is ready when GET /health/ready answers 200; its calls are described at /docs."
    })
public final class ServeCommand implements Callable<Integer> {

  @Mixin private ServerOptions options = new ServerOptions();

  /** Made by the list of commands. */
  public ServeCommand() {}

  @Override
  public Integer call() {
    return ServerProgram.run("serve", options.given());
  }
}
