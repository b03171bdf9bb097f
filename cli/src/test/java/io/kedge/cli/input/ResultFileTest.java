/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
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
                    out -> {
                      out.write("half".getBytes(UTF_8));
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
    assertThatThrownBy(() -> ResultFile.write(folder.resolve("no/report.html"), out -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(() -> ResultFile.write(folder, out -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("it is a folder");
  }

  @Test
  void an_existing_file_is_replaced() throws IOException {
    Path target = folder.resolve("r.json");
    Files.writeString(target, "old and longer");

    ResultFile.write(target, out -> out.write("new".getBytes(UTF_8)));

    assertThat(target).hasContent("new");
  }

  @Test
  void a_link_stays_a_link_and_what_it_leads_to_is_replaced() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    Path ahead = Files.createSymbolicLink(folder.resolve("ahead.json"), Path.of("later.json"));

    ResultFile.write(link, out -> out.write("new".getBytes(UTF_8)));
    ResultFile.write(ahead, out -> out.write("new".getBytes(UTF_8)));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(ahead).isSymbolicLink();
    assertThat(folder.resolve("later.json")).hasContent("new");
  }

  @Test
  void links_in_a_circle_are_a_sentence() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.json"), Path.of("b.json"));
    Files.createSymbolicLink(folder.resolve("b.json"), Path.of("a.json"));

    assertThatThrownBy(() -> ResultFile.write(link, out -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("circle");
  }

  @Test
  void a_device_is_written_to_and_not_replaced() {
    assertThat(ResultFile.isStream(Path.of("/dev/null"))).isTrue();
    assertThat(ResultFile.isStream(folder.resolve("r.json"))).isFalse();

    ResultFile.write(Path.of("/dev/null"), out -> out.write(1));

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void an_old_file_keeps_its_permissions_and_a_new_one_gets_the_usual_ones() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path old = Files.createFile(folder.resolve("old"));
    Set<PosixFilePermission> rare = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(old, rare);

    ResultFile.write(old, out -> out.write(1));
    ResultFile.write(folder.resolve("new"), out -> out.write(1));

    assertThat(Files.getPosixFilePermissions(old)).isEqualTo(rare);
    assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void an_input_is_refused_by_whatever_name() throws IOException {
    Path input = Files.writeString(folder.resolve("rows.csv"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);
    Path hard = Files.createLink(folder.resolve("hard.csv"), input);

    for (Path target : List.of(input, link, hard, folder.resolve("./rows.csv"))) {
      assertThatThrownBy(() -> ResultFile.requireApart(target, List.of(input)))
          .isInstanceOfSatisfying(
              InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("cli.out_is_input"))
          .hasMessageContaining("rows.csv");
    }
    ResultFile.requireApart(folder.resolve("new.csv"), List.of(input));
  }

  @Test
  void a_place_where_no_file_can_be_made_is_named_once_with_the_reason() {
    for (Path place : List.of(Path.of("/dev/kedge-nowhere"), Path.of("/proc/kedge-nowhere"))) {
      assertThatThrownBy(() -> ResultFile.write(place, out -> out.write(1)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "cannot write "
                  + place
                  + ": no file can be made there; choose another place with --out");
    }
    Path file = folder.resolve("r.json");
    assertThatThrownBy(
            () ->
                ResultFile.write(
                    file,
                    out -> {
                      throw new FileSystemException("/x/.part", null, "Read-only file system");
                    }))
        .hasMessage(
            "cannot write " + file + ": Read-only file system; choose another place with --out");
  }
}
