/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

  @TempDir private Path folder;

  @Test
  void a_failure_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
    Path target = folder.resolve("report.html");
    Files.writeString(target, "old");

    assertThatThrownBy(
            () ->
                ResultFile.write(
                    target,
                    path -> {
                      Files.writeString(path, "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("report.html")
        .hasMessageContaining("No space left");

    assertThat(target).hasContent("old");
    assertThat(folder).isDirectoryContaining("glob:**report.html");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_missing_folder_and_a_folder_as_target_are_sentences() {
    assertThatThrownBy(() -> ResultFile.write(folder.resolve("no/report.html"), path -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(() -> ResultFile.write(folder, path -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("it is a folder");
  }

  @Test
  void an_existing_file_is_replaced() throws IOException {
    Path target = folder.resolve("r.json");
    Files.writeString(target, "old and longer");

    ResultFile.write(target, path -> Files.writeString(path, "new"));

    assertThat(target).hasContent("new");
  }
}
