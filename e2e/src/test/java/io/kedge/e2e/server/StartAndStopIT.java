/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge;
import io.kedge.e2e.program.Kedge.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot work ends with one sentence; a stop is orderly. */
class StartAndStopIT {

  @TempDir private Path folder;

  private static void assertSentence(Run run, String... parts) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).startsWith("kedge: ").contains(parts).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  private Run serve(String... flags) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("serve", "--data-dir", folder.resolve("data").toString()));
    arguments.addAll(List.of(flags));
    return Kedge.run(Map.of(), arguments);
  }

  @Test
  void a_wrong_setting_is_named_with_its_origin() throws IOException {
    Path file = Files.writeString(folder.resolve("kedge.yaml"), "log_level: loud\n");

    assertSentence(serve("--port", "99999"), "port", "flag --port", "'99999'", "0 to 65535");
    assertSentence(serve("--config", file.toString()), "log_level", "line 1", "'loud'");
    assertSentence(serve("--set", "prot=1"), "no setting 'prot'");
    assertSentence(serve("--bind", "0.0.0.0"), "bind", "loopback");
    assertSentence(
        Kedge.run(Map.of("KEDGE_MAX_VALUES", "few"), List.of("serve", "--data-dir", folder + "/d")),
        "max_values",
        "KEDGE_MAX_VALUES");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void a_taken_port_is_told_before_anything_starts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertSentence(
          serve("--port", "" + taken.getLocalPort()), "cannot listen", "" + taken.getLocalPort());
    }
  }

  @Test
  void a_folder_of_something_else_or_in_use_is_refused() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "mine");
    Path data = folder.resolve("used");

    assertSentence(
        Kedge.run(Map.of(), List.of("serve", "--port", "0", "--data-dir", foreign.toString())),
        "files of something else");
    try (RunningServer first = RunningServer.start(data)) {
      assertSentence(
          Kedge.run(Map.of(), List.of("serve", "--port", "0", "--data-dir", data.toString())),
          "in use by another kedge");
      assertThat(first.get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void sigterm_is_an_orderly_end_and_the_folder_can_be_used_again() throws IOException {
    Path data = folder.resolve("data");

    for (int start = 0; start < 2; start++) {
      RunningServer server = RunningServer.start(data, "--log-format", "json");

      assertThat(server.get("/health/ready").status()).isEqualTo(200);
      assertThat(server.stop()).isZero();
      assertThat(server.log().lines()).allMatch(line -> line.startsWith("{"));
      assertThat(server.log()).contains("stopping: told to by SIGTERM");
    }
  }

  @Test
  void config_prints_every_setting_and_starts_nothing() {
    Run run = Kedge.run(Map.of("KEDGE_PORT", "1234"), List.of("config", "--log-level", "debug"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("port = 1234 +# environment variable KEDGE_PORT")
        .containsPattern("log_level = debug +# flag --log-level")
        .containsPattern("bind = 127.0.0.1 +# default");
  }
}
