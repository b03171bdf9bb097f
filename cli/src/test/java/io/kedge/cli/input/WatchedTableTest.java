/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.integrations.files.FileTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTableTest {

  @TempDir private Path folder;

  @Test
  void looking_at_the_columns_of_a_long_file_is_shown_and_wiped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":1}\n".repeat(20_000));

    String watched = shown(file, true);

    assertThat(watched).contains("looking at the columns of ", "a.jsonl ", " %").endsWith("\r");
    assertThat(shown(file, false)).isEmpty();
  }

  private static String shown(Path file, boolean watched) {
    StringWriter out = new StringWriter();
    Progress progress = Progress.on(new PrintWriter(out), watched);
    new WatchedTable(FileTables.open(file), progress).sample(100);
    return out.toString();
  }
}
