/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private final StringWriter told = new StringWriter();

  @Test
  void what_was_written_leaves_the_exit_code_as_it_is() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    assertThat(exitCode(bytes, 0)).isZero();
    assertThat(exitCode(bytes, 10)).isEqualTo(10);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("reportreport");
  }

  @Test
  void a_reader_that_went_away_ends_quietly_with_141() {
    assertThat(exitCode(failing("Broken pipe"), 0)).isEqualTo(141);
    assertThat(told.toString()).isEmpty();
  }

  @Test
  void a_full_disk_is_an_error_with_a_sentence() {
    assertThat(exitCode(failing("No space left on device"), 0)).isEqualTo(1);
    assertThat(told.toString()).contains("cannot write the output: No space left").hasLineCount(1);
  }

  @Test
  void what_the_command_itself_says_outweighs_a_reader_that_went_away() {
    assertThat(exitCode(failing("Broken pipe"), 10)).isEqualTo(10);
    assertThat(exitCode(failing("No space left on device"), 1)).isEqualTo(1);
    assertThat(told.toString()).isEmpty();
  }

  private int exitCode(OutputStream target, int own) {
    StandardOutput output = new StandardOutput(target);
    PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
    out.print("report");
    out.flush();
    return output.exitCode(own, new PrintWriter(told, true));
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }
}
