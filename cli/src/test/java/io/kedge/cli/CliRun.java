/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** One run of the program inside this process, and what came of it. */
record CliRun(int exitCode, String out, String err) {

  /** Runs the program with these words. */
  static CliRun of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
    int exitCode = Cli.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new CliRun(exitCode, out.toString(), err.toString());
  }

  /** Writes a file of rows, one text a row number. */
  static Path file(Path file, String header, int rows, IntFunction<String> row) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < rows; i++) {
      text.append(row.apply(i)).append('\n');
    }
    return Files.writeString(file, text);
  }

  /** Demands this exit code and one sentence with these parts, which blames no fault of kedge. */
  void assertSentence(int wanted, String... parts) {
    assertThat(err).contains(parts).doesNotContain("a fault in kedge");
    assertThat(exitCode).isEqualTo(wanted);
    assertThat(err.lines().filter(line -> line.startsWith("kedge: "))).hasSize(1);
  }
}
