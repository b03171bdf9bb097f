/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTablesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "A.CSV", "a.txt", "a", "a.2026.csv", "a b.csv", "a.json.csv"})
  void fields_apart_by_commas_are_csv(String name) {
    assertNames(TableContents.write(folder, name, "x,y\n1,2\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl", "a.NDJSON", "a.txt", "a.log"})
  void objects_are_json_lines(String name) {
    assertNames(TableContents.write(folder, name, "{\"x\":1,\"y\":2}\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "a.csv", "a.gz", "a"})
  void gzip_data_are_unpacked_whatever_the_name(String name) {
    assertNames(TableContents.write(folder, name, TableContents.gzip("x,y\n1,2\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.parquet", "a.pq", "a.csv", "a"})
  void parquet_is_told_from_its_first_bytes(String name) throws IOException {
    Path file = ParquetFixture.write(folder.resolve("p"), "SELECT 1 AS x, 2 AS y");

    assertNames(Files.move(file, folder.resolve(name)));
  }

  @Test
  void a_tab_file_keeps_its_commas() {
    Path file = TableContents.write(folder, "a.tsv", "x\ty,z,w\n1\t2\n");

    assertThat(FileTables.open(file).sample(1).names()).containsExactly("x", "y,z,w");
  }

  @Test
  void letters_of_a_binary_format_may_begin_a_text() {
    Path file = TableContents.write(folder, "a.csv", "ORCID,PK\n1,2\n");

    assertThat(FileTables.open(file).sample(1).names()).containsExactly("ORCID", "PK");
  }

  @Test
  void a_byte_order_mark_hides_nothing() {
    assertNames(TableContents.write(folder, "a", "\uFEFF{\"x\":1,\"y\":2}\n"));
    assertNames(TableContents.write(folder, "b", "\uFEFFx,y\n1,2\n"));
  }

  @Test
  void a_link_is_followed() throws IOException {
    Path file = TableContents.write(folder, "a.csv", "x,y\n1,2\n");

    assertNames(Files.createSymbolicLink(folder.resolve("b.csv"), file));
  }

  @Test
  void a_missing_file_is_not_found() {
    assertFailure(folder.resolve("no.csv"), "file.not_found", "Check the path");
  }

  @Test
  void a_link_to_nothing_is_not_found() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("l.csv"), folder.resolve("gone.csv"));

    assertFailure(link, "file.not_found", "link to a file that is gone");
  }

  @Test
  void links_in_a_circle_are_unreadable() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("b.csv"));
    Files.createSymbolicLink(folder.resolve("b.csv"), link);

    assertFailure(link, "file.unreadable", "circle");
  }

  @Test
  void a_folder_is_refused() {
    assertFailure(folder, "file.is_directory", "folder");
  }

  @Test
  void a_device_is_refused() {
    assertFailure(Path.of("/dev/null"), "file.unsupported", "Save its content to a file");
  }

  @Test
  void a_path_through_a_file_is_unreadable() {
    Path file = TableContents.write(folder, "a.csv", "x,y\n1,2\n");

    assertFailure(file.resolve("b.csv"), "file.unreadable", "cannot be read");
  }

  @Test
  void a_path_with_control_characters_is_shown_escaped() {
    Path file = folder.resolve("a\u001B[31m\n.csv");

    assertFailure(file, "file.not_found", "a\\u001B[31m\\n.csv");
  }

  private static void assertNames(Path file) {
    Table table = FileTables.open(file);

    assertThat(table.name()).isEqualTo(file.toString());
    assertThat(table.sample(5).names()).isEqualTo(List.of("x", "y"));
    assertThat(table.sample(5).columns().get(1)).containsExactly("2");
  }

  private static void assertFailure(Path file, String code, String part) {
    InvalidInputException failure =
        catchThrowableOfType(InvalidInputException.class, () -> FileTables.open(file));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.getMessage()).contains(part).doesNotContain("\u001B", "Exception");
  }
}
