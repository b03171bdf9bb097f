/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import io.kedge.cli.input.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The standard output, which remembers why it could not be written to. One thread. */
final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * The exit code of a command that wrote there: its own if all was written or it failed itself. A
   * reader that went away ({@code head}, {@code less}) is not worth a word; a full disk is.
   */
  int exitCode(int own, PrintWriter err) {
    if (failure == null || own != ExitCode.FINE) {
      return own;
    }
    String why = String.valueOf(failure.getMessage());
    if (why.toLowerCase(Locale.ROOT).contains("pipe")) {
      return ExitCode.READER_GONE;
    }
    err.println("kedge: cannot write the output: " + why + "; choose another place with --out");
    err.flush();
    return ExitCode.ERROR;
  }
}
