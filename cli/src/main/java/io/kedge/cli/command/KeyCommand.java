/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kedge key}: makes, lists and revokes the keys of those who may call the server. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    subcommands = {KeyCommand.Create.class, KeyCommand.Listed.class, KeyCommand.Revoke.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes, lists and revokes keys to the server.",
    footer = {
      "",
      "Works on the store itself, while a server runs or before one does. Once there was a key,",
      "every call needs one; a key is sent as 'Authorization: Bearer KEY'."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Made by the list of commands. */
  public KeyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: create, list or revoke");
  }

  /** {@code kedge key create}. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Makes a key and prints it, this once.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Create implements Callable<Integer> {

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        description = "what the key is called in lists")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "viewer, ingest, editor, operator or admin")
    private String role;

    @Option(
        names = "--days",
        defaultValue = "365",
        paramLabel = "N",
        description = "days for which it is valid (default: ${DEFAULT-VALUE})")
    private String days;

    @Mixin private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
      return ServerProgram.run("key", List.of("create", name, role, days), store.given());
    }
  }

  /** {@code kedge key list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Lists all keys that ever were, never the keys themselves.")
  static final class Listed implements Callable<Integer> {

    @Mixin private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
      return ServerProgram.run("key", List.of("list"), store.given());
    }
  }

  /** {@code kedge key revoke}. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Revokes a key for good; its name may be used again.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Revoke implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "name of the key")
    private String name;

    @Mixin private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
      return ServerProgram.run("key", List.of("revoke", name), store.given());
    }
  }
}
