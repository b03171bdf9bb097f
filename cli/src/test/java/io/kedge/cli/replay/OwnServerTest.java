/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServerTest {

  @TempDir private Path folder;

  private Path launcher(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("kedge"), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @Test
  void it_tells_where_it_is_and_ends_with_whoever_started_it() throws IOException {
    Path launcher =
        launcher(
            "echo $$ > '"
                + folder
                + "/pid'; echo 'INFO ready on http://127.0.0.1:4321, data'; exec sleep 600");

    try (OwnServer server = OwnServer.start(launcher, Optional.empty())) {
      assertThat(server.awaitAddress(Pause.REAL)).isEqualTo("http://127.0.0.1:4321");
    }

    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void one_that_cannot_start_says_why() throws IOException {
    Path launcher = launcher("echo 'kedge: the folder is not ours' >&2; exit 1");

    try (OwnServer server = OwnServer.start(launcher, Optional.of(folder.resolve("data")))) {
      assertThatThrownBy(() -> server.awaitAddress(Pause.REAL))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("the server did not start: the folder is not ours");
    }
  }

  @Test
  void a_part_of_an_installation_is_told() {
    assertThatThrownBy(() -> OwnServer.start(folder.resolve("nowhere"), Optional.empty()))
        .hasMessageContaining("--url");
  }
}
