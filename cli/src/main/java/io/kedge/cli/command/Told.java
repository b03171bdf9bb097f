/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.command;

import io.kedge.cli.input.ResultFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** What a person is told beside a result that goes to a file. One thread. */
final class Told {

  private final PrintWriter writer;

  private Told(PrintWriter writer) {
    this.writer = writer;
  }

  /** On the standard output, unless the result itself goes there: then it must be alone. */
  static Told of(Path result, CommandSpec spec) {
    return new Told(
        ResultFile.isStream(result) ? spec.commandLine().getErr() : spec.commandLine().getOut());
  }

  /** Tells one line. */
  void line(String text) {
    writer.println(text);
  }
}
