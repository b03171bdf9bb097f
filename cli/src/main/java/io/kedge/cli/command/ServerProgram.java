/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.kernel.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's entrance, called by name: the commands that need no server must not wait for its
 * libraries, and the command line has no other link to it. Stateless.
 */
final class ServerProgram {

  private static final String ENTRANCE = "io.kedge.server.Main";

  private ServerProgram() {}

  /**
   * Runs a command of the server with settings as {@code key=value}.
   *
   * @return its exit code
   */
  static int run(String command, List<String> settings) {
    return run(command, List.of(), settings);
  }

  /** The same for a command with words of its own. */
  static int run(String command, List<String> words, List<String> settings) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(words);
    arguments.add("--");
    arguments.addAll(settings);
    try {
      Object code =
          Class.forName(ENTRANCE)
              .getMethod("run", String[].class)
              .invoke(null, (Object) arguments.toArray(String[]::new));
      return (Integer) code;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new UnavailableException(
          "server.missing",
          "this program was built without the server; build the whole with ./kedge, or unpack the"
              + " distribution again",
          e);
    }
  }
}
