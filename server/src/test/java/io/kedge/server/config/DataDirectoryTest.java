/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir private Path folder;

  @Test
  void a_missing_folder_is_made_and_can_be_opened_again() throws IOException {
    Path data = folder.resolve("a/b");

    DataDirectory.open(data).close();
    try (DataDirectory again = DataDirectory.open(data)) {
      assertThat(again.folder()).isEqualTo(data).isDirectory();
      assertThat(again.temporary()).isDirectory();
    }
  }

  @Test
  void a_folder_in_use_is_refused_until_it_is_given_free() throws IOException {
    try (DataDirectory first = DataDirectory.open(folder.resolve("d"))) {
      assertThatThrownBy(() -> DataDirectory.open(first.folder()))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("in use by another kedge");
    }
    DataDirectory.open(folder.resolve("d")).close();
  }

  @Test
  void a_folder_of_something_else_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> DataDirectory.open(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("files of something else");
    assertThat(folder.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void a_file_in_its_place_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");

    assertThatThrownBy(() -> DataDirectory.open(file)).hasMessageContaining("is no folder");
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void files_that_a_killed_process_left_are_swept() throws IOException {
    Path data = folder.resolve("d");
    DataDirectory.open(data).close();
    Path left = Files.writeString(data.resolve("tmp/library.so"), "x");

    DataDirectory.open(data).close();

    assertThat(left).doesNotExist();
  }
}
