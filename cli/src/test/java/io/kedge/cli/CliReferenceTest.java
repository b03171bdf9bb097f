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
import org.junit.jupiter.api.Test;

/** The page on the commands is what the commands say of themselves. */
class CliReferenceTest {

  private static final Path PAGE = Path.of("../docs/reference/cli.md");

  @Test
  void the_page_shows_the_help_of_every_command() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "# Commands\n\nGenerated from the commands' own `--help`; a test fails when stale.\n");
    for (String[] command :
        new String[][] {
          {},
          {"compare"},
          {"profile"},
          {"replay"},
          {"demo"},
          {"serve"},
          {"config"},
          {"key"},
          {"key", "create"},
          {"key", "list"},
          {"key", "revoke"},
          {"backup"},
          {"restore"}
        }) {
      page.append("\n## kedge").append(command.length == 0 ? "" : " " + String.join(" ", command));
      page.append("\n\n```text\n").append(help(command)).append("```\n");
    }
    if (Boolean.getBoolean("kedge.docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("run the tests of room cli with -Dkedge.docs.write=true to write the page anew")
        .hasContent(page.toString());
  }

  private static String help(String[] command) {
    String[] arguments = new String[command.length + 1];
    System.arraycopy(command, 0, arguments, 0, command.length);
    arguments[command.length] = "--help";
    StringWriter out = new StringWriter();
    int exitCode = Cli.run(arguments, new PrintWriter(out), new PrintWriter(new StringWriter()));
    assertThat(exitCode).isZero();
    return out.toString().lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\n");
  }
}
